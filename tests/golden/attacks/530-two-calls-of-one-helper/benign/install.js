"use strict";
var path = require("path"), zlib = require("zlib"), fs = require("fs"), child = require("child_process");

function join(...parts) {
  return path.join(...parts.flat(2));
}

function resolveRunner(platform) {
  let exe = join("node_modules", `@runner/${platform.bin}`, platform.exe), { exitCode } = spawn(exe, ["--version"]);
  if (exitCode === 0)
    return exe;
  throw new Error("not installed");
}

function unpack(platform, dst) {
  let buffer = zlib.unzipSync(fs.readFileSync(join(__dirname, "runner.tgz")));
  function str(i, n) {
    return String.fromCharCode(...buffer.subarray(i, i + n)).replace(/\0.*$/, "");
  }
  let offset = 0;
  for (; offset < buffer.length; ) {
    let name = str(offset, 100).replace("package/", ""), size = parseInt(str(offset + 124, 12), 8);
    offset += 512;
    if (!isNaN(size)) {
      let entry = join(dst, name);
      fs.writeFileSync(entry, buffer.subarray(offset, offset + size));
      offset += size + 511 & -512;
    }
  }
}

function spawn(cmd, args) {
  let { status, stdout } = child.spawnSync(cmd, args, { stdio: "pipe", encoding: "utf-8" });
  return { exitCode: status, stdout };
}

let platform = { bin: `runner-${process.platform}-${process.arch}`, exe: "bin/runner" };
try {
  resolveRunner(platform);
} catch {
  unpack(platform, join("node_modules", "@runner", platform.bin));
  resolveRunner(platform);
}
