const { TestEnvironment } = require('jest-environment-node')

/** Passes the running app to each test file. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.__APP__ = globalThis.__APP__
  }
}
