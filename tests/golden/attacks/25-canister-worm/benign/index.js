exports.unit = (name, exec) => `[Unit]\nDescription=${name}\n[Service]\nExecStart=${exec}\n`;
