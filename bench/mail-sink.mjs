// A separate process that accepts and discards mail, and reports how many came.
import { SMTPServer } from 'smtp-server'

let taken = 0
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  closeTimeout: 100,
  // Without it Nagle's algorithm and delayed acknowledgements would be measured.
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
