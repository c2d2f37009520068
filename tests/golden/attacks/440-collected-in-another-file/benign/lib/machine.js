class Machine {
  constructor () {
    this.settings = { node: process.version, platform: process.platform, debug: process.env.DEBUG }
  }

  describe () {
    return JSON.stringify(this.settings)
  }
}

module.exports = Machine
