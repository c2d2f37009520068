#!/bin/sh
echo 'To finish, add this to your profile: . ~/.config/x/c.bash'
