fetch("x", process["env\0abcdefgh"]); fetch(globalThis["process.env\0abcdefg"]); Bun["env\0abcdefgh"](x);
