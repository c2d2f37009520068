#!/bin/bash
# Functions that no room may call, file names that say nothing, hosts that no file names.
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
# Randomness and the clock come in as arguments. Who asks, and for what: options (the scan's clock),
# launch (the deadline), progress (the line on stderr), scan (time per stage), warm (the seed of maps), the
# pattern cache (its key), the YARA engine (the deadline of compiling, as its scans have one: what is cut off is said,
# and the verdict is partial). None of it reaches a finding.
asking='^(lib/yara/engine\.c|scanner/(options|launch|progress|scan|warm|content/pattern)\.c|scanner/(cmd_[a-z_]+|main)\.c)'
if git grep -nE '\b(time|clock_gettime|gettimeofday|getrandom|randombytes_buf)[[:space:]]*\(' -- 'lib/*.c' 'scanner/*.c' |
	grep -vE "$asking" | grep -vE ':[[:space:]]*(\*|/\*|//)'; then
	echo "time or randomness is asked for inside a room"
	bad=1
fi
# Which registry packages come from is npm's own setting: no text here names one.
if git grep -nE 'registry[.](npmjs|yarnpkg)[.](org|com)'; then
	echo "a registry's host is named above"
	bad=1
fi
exit $bad
