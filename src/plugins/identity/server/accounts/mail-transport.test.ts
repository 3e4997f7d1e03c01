import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mailTransport } from './mail-transport'

const { createTransport } = jest.requireActual<{
  createTransport(transport: object): { sendMail(mail: object): Promise<unknown> }
}>('nodemailer')

const env = (values: Record<string, string>) =>
  Object.assign((name: string, fallback?: string) => values[name] ?? fallback, {
    int: (name: string, fallback: number) => Number(values[name] ?? fallback),
    bool: (name: string, fallback: boolean) => (name in values ? values[name] === 'true' : fallback),
  }) as unknown as Parameters<typeof mailTransport>[0]

test('a mail server is given by a URL or by its parts', () => {
  expect(mailTransport(env({ SMTP_URL: 'smtps://pool%40x:p%2Fw@smtp.example.cn' }))).toMatchObject({
    host: 'smtp.example.cn',
    port: 465,
    secure: true,
    auth: { user: 'pool@x', pass: 'p/w' },
    connectionTimeout: 10_000,
  })
  expect(mailTransport(env({ SMTP_HOST: 'smtp.example.cn' }))).toMatchObject({ port: 587, secure: false })
  expect(mailTransport(env({ SMTP_HOST: 'smtp.example.cn' }))).not.toHaveProperty('auth')
})

test('its connections are pooled and limited, and the pool does not requeue', () => {
  expect(mailTransport(env({ SMTP_URL: 'smtp://smtp.example.cn' }))).toMatchObject({
    pool: true,
    maxConnections: 5,
    maxRequeues: 0,
  })
  expect(mailTransport(env({ SMTP_URL: 'smtp://smtp.example.cn' }))).not.toHaveProperty('rateLimit')
  const limited = { SMTP_URL: 'smtp://smtp.example.cn', SMTP_CONNECTIONS: '2', SMTP_RATE: '10' }
  expect(mailTransport(env(limited))).toMatchObject({ maxConnections: 2, rateLimit: 10, rateDelta: 1000 })
})

describe('without one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'))
  const before = process.env.POOL_DATA_DIR
  beforeAll(() => {
    process.env.POOL_DATA_DIR = folder
  })
  afterAll(() => {
    process.env.POOL_DATA_DIR = before
    rmSync(folder, { recursive: true })
  })

  test('a mail becomes a file of mode 0600; the log names the file, not its content', async () => {
    const lines: string[] = []
    const log = jest.spyOn(console, 'info').mockImplementation((line: string) => void lines.push(line))
    const mail = { from: 'pool@x.cn', to: 'zhang@x.cn', subject: '重置密码', text: 'https://x.cn/#token=SECRET' }
    await createTransport(mailTransport(env({}))).sendMail(mail)
    log.mockRestore()
    const [file, ...others] = readdirSync(join(folder, 'mail'))
    expect(others).toEqual([])
    const path = join(folder, 'mail', String(file))
    expect(readFileSync(path, 'utf8')).toContain('token=SECRET')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'mail')).mode & 0o777).toBe(0o700)
    expect(lines.join()).toContain(path)
    expect(lines.join()).not.toMatch(/SECRET|zhang/)
  })
})
