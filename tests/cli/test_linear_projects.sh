# No hostile project is superlinear in a whole scan: manifests, lockfiles, settings, folders by the thousand.
set -eu
. "$(dirname "$0")/linear.bash"
linear linear_projects 45 1 store
