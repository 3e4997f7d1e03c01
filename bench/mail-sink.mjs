// A process of its own that takes every mail and throws it away; it tells how many came.
import { SMTPServer } from 'smtp-server'

let taken = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  closeTimeout: 100,
  // Answers leave at once: what is measured is not the patience of TCP.
  noDelay: true,
  onData: (stream, _session, done) => {
    stream.resume()
    stream.on('end', () => {
      done()
      process.send({ taken: ++taken })
    })
  },
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.server.address().port }))
process.on('disconnect', () => process.exit(0))
