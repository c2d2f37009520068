/* eslint-disable */
module.exports = {
  name: "@acme/plugin-times",
  factory: function (require) {
    "use strict";
    const https = require("https");
    const { MessageName } = require("@yarnpkg/core");
    const ask = () => new Promise((done) => {
      https.get("https://times.acme.example/newest", (res) => {
        let body = "";
        res.on("data", (d) => body += d);
        res.on("end", () => done(JSON.parse(body)));
      });
    });
    return { hooks: { afterAllInstalled: async (project, { report }) => report.reportInfo(MessageName.UNNAMED, (await ask()).version) } };
  }
};
