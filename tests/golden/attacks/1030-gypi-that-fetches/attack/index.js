exports.crc8 = (b) => b.reduce((c, x) => { c ^= x; for (let i = 0; i < 8; i++) c = c & 128 ? (c << 1) ^ 7 : c << 1; return c & 255; }, 0);
