const { SMTPServer } = require('smtp-server')
const { simpleParser } = require('mailparser')

/** An SMTP server in the test process: received mails are parsed and kept. */
exports.startMailbox = async () => {
  const mails = []
  const make = () =>
    new SMTPServer({
      authOptional: true,
      // The app keeps connections open; do not wait for them.
      closeTimeout: 100,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) =>
        simpleParser(stream).then(
          (mail) => {
            mails.push({ ...mail, envelope: session.envelope })
            done()
          },
          (error) => done(error),
        ),
    })
  let server
  const listen = (port) =>
    new Promise((resolve, reject) => {
      server = make()
      server.on('error', reject)
      server.listen(port, '127.0.0.1', () => resolve(server.server.address().port))
    })
  const port = await listen(0)
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    down: () => new Promise((resolve) => server.close(() => resolve())),
    up: () => listen(port),
  }
}
