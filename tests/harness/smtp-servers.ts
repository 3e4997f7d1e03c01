import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type * as MailTransport from '../../src/plugins/identity/server/accounts/mail-transport'
import { load, strapi } from './app'

/** How a server answers: normally, with a refusal, by disconnecting, or not at all. */
export type Answer = { code: number; say: string } | 'hang up' | 'silence' | undefined
/** @param turn 1 for the first mail received. */
export type Behaviour = (turn: number, address: string) => Answer
/** As a `Behaviour`, or answers once it knows. */
type Content = (turn: number, address: string) => Answer | Promise<Answer>

export interface Arrived {
  to: string
  messageId: string
  subject: string
  text: string
  html: string
  header(name: string): string
}

export interface MailServer {
  url: string
  arrived: Arrived[]
  close(): Promise<void>
}

interface Parsed {
  messageId?: string
  subject?: string
  text?: string
  html?: string | false
  to?: { text: string }
  headers: Map<string, unknown>
}

/**
 * A real SMTP server that misbehaves on request. A mail counts as received at the end of DATA, whatever is answered.
 */
export async function startMailServer(
  behaviour: { recipient?: Behaviour; content?: Content; tls?: true; port?: number } = {},
): Promise<MailServer> {
  const arrived: Arrived[] = []
  const turns = { recipient: 0, content: 0 }
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    logger: false,
    // With a self-signed certificate.
    disabledCommands: behaviour.tls ? ['AUTH'] : ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, session, done) =>
      answer(server, session.id, behaviour.recipient?.(++turns.recipient, address), done),
    onData: (stream, session, done) => {
      simpleParser(stream).then((mail) => {
        arrived.push(read(mail as unknown as Parsed))
        const reply = behaviour.content?.(++turns.content, arrived.at(-1)?.to ?? '')
        return Promise.resolve(reply).then((said) => answer(server, session.id, said, done))
        // A sender that is killed in the middle of a mail has not sent it.
      }, done)
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(behaviour.port ?? 0, '127.0.0.1', () => ready()))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, arrived, close: () => new Promise((done) => server.close(() => done())) }
}

function answer(server: SMTPServer, session: string, reply: Answer, done: (error?: Error | null) => void): void {
  if (reply === 'silence') return
  if (reply === 'hang up') {
    const connections = server.connections as unknown as Set<{ session: { id: string }; close(): void }>
    return [...connections].find((one) => one.session.id === session)?.close()
  }
  done(reply ? Object.assign(new Error(reply.say), { responseCode: reply.code }) : null)
}

const read = ({ messageId = '', subject = '', text = '', html, to, headers }: Parsed): Arrived => ({
  to: to?.text ?? '',
  messageId,
  subject,
  text,
  html: html || '',
  header: (name) => String(headers.get(name)),
})

interface Provider {
  close?(): void
}

const { mailTransport } = load<typeof MailTransport>('plugins/identity/server/accounts/mail-transport.js')

const plugin = strapi.plugin('email') as unknown as { provider: Provider }
// A closed pool accepts mails and never answers, so it must stay open for later files.
const configured = plugin.provider

/** Makes the app send through a server, as if configured, until `sendAsConfigured`. */
export function sendThrough(server: MailServer, options: object = {}): void {
  sendAsConfigured()
  const { settings } = strapi.config.get('plugin::email') as { settings: object }
  // In the app's own realm: a provider of the test's realm would have other error classes.
  const nodemailer = load<{ init(options: object, settings: object): Provider }>(
    '../../node_modules/@strapi/provider-email-nodemailer/dist/index.js',
  )
  const env = Object.assign((name: string) => (name === 'SMTP_URL' ? server.url : undefined), {
    int: (_: string, otherwise: number) => otherwise,
    bool: (_: string, otherwise: boolean) => otherwise,
  })
  const transport = mailTransport(env as unknown as Parameters<typeof mailTransport>[0])
  plugin.provider = nodemailer.init({ ...transport, ...options }, settings)
}

export function sendAsConfigured(): void {
  if (plugin.provider !== configured) plugin.provider.close?.()
  plugin.provider = configured
}
