"use strict";
const net = require("net");
const { spawn } = require("child_process");

/* As ProxyCommand of ssh: a program that its user names carries the stream. */
function through(command, stream) {
    const child = spawn("sh", ["-c", command], { stdio: ["pipe", "pipe", "inherit"] });
    stream.pipe(child.stdin);
    child.stdout.pipe(stream);
    return child;
}

function scale(input, output) {
    const child = spawn("ffmpeg", ["-i", "-", "-vf", "scale=640:-1", "-f", "mp4", "-"]);
    input.pipe(child.stdin);
    child.stdout.pipe(output);
}

function direct(host, port, stream) {
    const socket = net.connect(port, host);
    stream.pipe(socket);
    socket.pipe(stream);
    return socket;
}

module.exports = { through, scale, direct };
