const { TestEnvironment } = require('jest-environment-node')

/** Hands the running app into the sandbox of each test file. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.__APP__ = globalThis.__APP__
  }
}
