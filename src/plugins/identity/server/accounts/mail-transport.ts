import type { Core } from '@strapi/strapi'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

type Env = Core.Config.Shared.ConfigParams['env']

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
const CONNECTIONS = 5

/** The SMTP server of the environment, or files in development without one. */
export function mailTransport(env: Env): object {
  const url = env('SMTP_URL')
  if (url) return pooled(env, serverOf(new URL(url)))
  const host = env('SMTP_HOST')
  if (!host) return fileTransport()
  const secure = env.bool('SMTP_SECURE', false)
  const user = env('SMTP_USER')
  return pooled(env, {
    host,
    port: env.int('SMTP_PORT', secure ? 465 : 587),
    secure,
    ...(user ? { auth: { user, pass: env('SMTP_PASS', '') } } : {}),
  })
}

/** Pooled connections, each for a hundred mails. Certificates are always checked. */
function pooled(env: Env, server: object): object {
  const rate = env.int('SMTP_RATE', 0)
  const ca = env('SMTP_CA')
  return {
    ...server,
    ...PATIENCE,
    pool: true,
    maxConnections: env.int('SMTP_CONNECTIONS', CONNECTIONS),
    maxMessages: 100,
    // Only the queue retries; a mail repeated by the pool would not be counted.
    maxRequeues: 0,
    ...(rate > 0 ? { rateDelta: 1000, rateLimit: rate } : {}),
    ...(ca ? { tls: { ca: readFileSync(ca) } } : {}),
  }
}

/** `smtp://user:password@host:587`, `smtps://…`. nodemailer parses such URLs too, but then ignores our time-outs. */
function serverOf({ protocol, hostname, port, username, password }: URL): object {
  const secure = protocol === 'smtps:'
  return {
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
  }
}

interface OutgoingMail {
  message: { createReadStream(): AsyncIterable<Buffer>; getEnvelope(): object; messageId(): string }
}

/** A nodemailer transport that writes mails to files, so that links work without a mail server. */
export function fileTransport(): object {
  return {
    name: 'files',
    version: '1.0.0',
    send({ message }: OutgoingMail, done: (error: Error | null, info?: object) => void): void {
      store(message).then(
        (file) => done(null, { envelope: message.getEnvelope(), messageId: message.messageId(), file }),
        (error: Error) => done(error),
      )
    },
  }
}

async function store(message: OutgoingMail['message']): Promise<string> {
  const folder = join(process.env.POOL_DATA_DIR ?? '.data', 'mail')
  const parts: Buffer[] = []
  for await (const part of message.createReadStream()) parts.push(part)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`)
  // It contains a link that signs somebody in.
  await writeFile(file, Buffer.concat(parts), { mode: 0o600, flag: 'wx' })
  console.info(`没有配置邮件服务器，邮件已写入文件 no SMTP server is configured, the mail is in ${file}`)
  return file
}
