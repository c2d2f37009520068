class Machine {
  constructor () {
    this.settings = process.env
  }

  describe () {
    return JSON.stringify(this.settings)
  }
}

module.exports = Machine
