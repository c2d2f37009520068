#!/usr/bin/perl
use strict;

for my $name (qw(cc gcc clang)) {
	for my $folder (split /:/, $ENV{PATH}) {
		if (-x "$folder/$name") { print "$folder/$name\n"; exit 0; }
	}
}
