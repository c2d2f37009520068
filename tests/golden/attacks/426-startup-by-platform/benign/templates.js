exports.agent = (node, script) => `<plist version="1.0"><dict><key>ProgramArguments</key><array><string>${node}</string><string>${script}</string></array></dict></plist>`;
