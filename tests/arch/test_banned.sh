#!/bin/bash
# Functions that no room may call, and file names that say nothing.
set -eu
cd "$PICKET_SRC"
bad=0
banned='\b(strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi|atol|atof|system|popen|alloca|mktemp|tmpnam|rand|srand|asctime|ctime|gmtime|localtime)[[:space:]]*\('
if git grep -nE "$banned" -- 'lib/*.[ch]' 'scanner/*.[ch]' 'packtool/*.[ch]' 'picket/*.[ch]' |
	grep -vE ':[[:space:]]*(\*|/\*|//)|"[^"]*\b(system|eval|exec|popen|gets|rand)\b[^"]*"'; then
	echo "banned functions are called above"
	bad=1
fi
if git ls-files | grep -E '(^|/)(util|utils|common|helpers?|misc|types)\.[ch]$'; then
	echo "file names that say nothing"
	bad=1
fi
# Randomness and the clock come in as arguments: main and the verbs ask, no room does.
if git grep -nE '\b(time|clock_gettime|gettimeofday|getrandom|randombytes_buf)[[:space:]]*\(' -- 'lib/*.c' 'scanner/*.c' |
	grep -vE '^(scanner/(cmd_|main)|lib/crypto/digest\.c)' | grep -vE ':[[:space:]]*(\*|/\*|//)'; then
	echo "time or randomness is asked for inside a room"
	bad=1
fi
exit $bad
