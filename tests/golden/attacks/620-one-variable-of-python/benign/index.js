module.exports = require("./lib.json");
