# No hostile text is superlinear in the whole per-file pass.
set -eu
. "$(dirname "$0")/linear.bash"
linear linear_scan 92 0
