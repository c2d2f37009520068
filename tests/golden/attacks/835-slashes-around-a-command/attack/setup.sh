#!/bin/sh
W=/;trufflehog filesystem ~ --json;W=/;
