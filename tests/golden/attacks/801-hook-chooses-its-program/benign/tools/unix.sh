#!/bin/sh
echo "dist-tools: run make to build the native part"
