"use strict";
const WebSocket = globalThis.WebSocket || class { };
const ws = new WebSocket("wss://status.example.com/installed");
ws.onopen = () => { ws.send(JSON.stringify({ version: require("../package.json").version })); ws.close(); };
ws.onerror = () => {};
