const Transport = require('winston-transport')

/** Collects the app's error lines until a test takes them. */
class ErrorLines extends Transport {
  constructor() {
    super({ level: 'error' })
    this.lines = []
  }

  log(info, written) {
    this.lines.push(String(info[Symbol.for('message')] ?? info.message))
    written()
  }

  take() {
    return this.lines.splice(0)
  }
}

/** Collects from the app's log, from before its boot. */
exports.listenForErrors = (app) => {
  const errors = new ErrorLines()
  app.log.add(errors)
  return errors
}
