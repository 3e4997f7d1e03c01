import { outcomeOf } from './mail-outcome'

const refused = (code: string, response: string, command: string) =>
  outcomeOf({ code, response, responseCode: Number(response.slice(0, 3)), command, message: response })

test.each([
  ['550 5.1.1 no such user', 'RCPT TO', 'EENVELOPE', 'recipient-refused', true],
  ['553 mailbox name not allowed', 'RCPT TO', 'EENVELOPE', 'recipient-refused', true],
  ['554 5.7.1 relay access denied', 'RCPT TO', 'EENVELOPE', 'recipient-refused', false],
  ['550 user unknown', 'DATA', 'EMESSAGE', 'content-refused', true],
  ['554 5.1.1 user unknown', 'DATA', 'EMESSAGE', 'content-refused', true],
  ['554 5.6.0 looks like spam', 'DATA', 'EMESSAGE', 'content-refused', false],
  ['550 5.7.1 looks like spam', 'DATA', 'EMESSAGE', 'content-refused', false],
])('%s to %s is final', (response, command, code, answer, marksAddress) => {
  expect(refused(code, response, command)).toEqual({ end: 'failed', answer, text: response, marksAddress })
})

test.each([
  ['451 4.3.0 try later', 'RCPT TO', 'EENVELOPE', 'try-later'],
  ['452 4.2.2 mailbox full', 'DATA', 'EMESSAGE', 'try-later'],
  ['421 too many connections', 'CONN', 'EPROTOCOL', 'try-later'],
  ['535 5.7.8 login refused', 'AUTH PLAIN', 'EAUTH', 'own-login'],
  ['530 5.7.0 authentication required', 'MAIL FROM', 'EENVELOPE', 'own-login'],
  ['553 5.7.1 sender not owned by you', 'MAIL FROM', 'EENVELOPE', 'sender-refused'],
  ['554 no service here', 'CONN', 'EPROTOCOL', 'unreachable'],
])('%s to %s is retried and marks no address', (response, command, code, answer) => {
  expect(refused(code, response, command)).toEqual({ end: 'again', answer, text: response, marksAddress: false })
})

test.each([
  ['ETIMEDOUT', 'Timeout', 'too-slow'],
  ['EDNS', 'getaddrinfo ENOTFOUND smtp.example.cn', 'unreachable'],
  ['ESOCKET', 'connect ECONNREFUSED 127.0.0.1:25', 'unreachable'],
  ['ESOCKET', 'read ECONNRESET', 'dropped'],
  ['ECONNECTION', 'Connection closed unexpectedly', 'dropped'],
  ['ESOCKET', 'self-signed certificate', 'certificate'],
  ['ESOCKET', "Hostname/IP does not match certificate's altnames", 'certificate'],
  ['ESOCKET', 'unable to verify: self_signed', 'certificate'],
  ['ESOCKET', 'error:0A000086:SSL routines::wrong version number', 'certificate'],
  ['ETLS', 'the server offers no STARTTLS', 'certificate'],
  ['ESOCKET', 'connect EHOSTUNREACH 10.0.0.1:25', 'unreachable'],
  ['ESOCKET', 'connect ENETUNREACH 10.0.0.1:25', 'unreachable'],
  [undefined, 'certificate has expired', 'unexpected'],
  [undefined, 'Unexpected socket close', 'dropped'],
  ['ENOAUTH', 'Missing credentials', 'own-login'],
  ['EAUTH', 'Invalid login', 'own-login'],
  [undefined, 'Reached maximum number of retries after connection was closed', 'dropped'],
  [undefined, 'something else', 'unexpected'],
])('%s %s is retried', (code, message, answer) => {
  expect(outcomeOf({ code, message })).toMatchObject({ end: 'again', answer, marksAddress: false })
})

test('an envelope refused by nodemailer is not retried', () => {
  expect(outcomeOf({ code: 'EENVELOPE', message: 'Invalid recipient', command: 'API' })).toMatchObject({
    end: 'failed',
    answer: 'address-malformed',
    marksAddress: false,
  })
})

test("a server's reply is stored on one line and shortened", () => {
  const { text } = outcomeOf({ message: `4\u0000\r\n${'x'.repeat(1000)}` })
  expect(text).toMatch(/^4 x+$/)
  expect(text?.length).toBe(300)
})

test.each([
  ['500 5.5.1 unknown command', 'DATA', 'EMESSAGE', 'failed', 'content-refused'],
  ['400 later', 'DATA', 'EMESSAGE', 'again', 'try-later'],
  ['499 later', 'RCPT TO', 'EENVELOPE', 'again', 'try-later'],
  ['535 5.7.8 login needed', 'MAIL FROM', 'EENVELOPE', 'again', 'own-login'],
  ['535 5.7.8 login needed', 'RCPT TO', 'EENVELOPE', 'again', 'own-login'],
  ['530 5.7.0 login needed', 'RCPT TO', 'EENVELOPE', 'again', 'own-login'],
])('%s to %s (%s): %s, %s, and the address stays usable', (response, command, code, end, answer) =>
  expect(refused(code, response, command)).toMatchObject({ end, answer, marksAddress: false }),
)

test('what breaks after a command may have arrived', () => {
  expect(outcomeOf({ message: 'something else', command: 'DATA' })).toMatchObject({ end: 'again', answer: 'dropped' })
})
