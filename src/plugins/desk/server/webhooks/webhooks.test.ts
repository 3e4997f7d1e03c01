import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { isRefusal } from '../../../../shared/pure/refusal'
import { judgeTarget, webhookHosts } from './hosts'
import { isPublicAddress } from './public-address'
import { post, publicOnly } from './send'

const TLS = join(__dirname, '../../../../../tests/fixtures/tls')
const pem = (name: string): string => readFileSync(join(TLS, `hooks.${name}.pem`), 'utf8')

describe('hosts that webhooks may be sent to', () => {
  test('are names, with or without a port', () => {
    expect(webhookHosts('')).toEqual([])
    expect(webhookHosts(' hooks.example.gov.cn, Other.example.cn:8443 ')).toEqual([
      'hooks.example.gov.cn',
      'other.example.cn:8443',
    ])
  })
  test.each([
    'localhost',
    '127.0.0.1',
    '2130706433',
    '[::1]',
    '*.example.cn',
    'https://example.cn',
    'a.cn/x',
    'a@b.cn',
  ])('%s stops the start', (host) => expect(() => webhookHosts(host)).toThrow('WEBHOOK_HOSTS'))
})

describe('a target', () => {
  const hosts = ['hooks.example.cn', 'hooks.example.cn:8443']
  test.each(['https://hooks.example.cn/a?b', 'https://HOOKS.example.cn:443/', 'https://hooks.example.cn:8443/'])(
    '%s is taken',
    (url) => expect(isRefusal(judgeTarget(url, hosts))).toBe(false),
  )
  test.each([
    'http://hooks.example.cn/',
    'https://hooks.example.cn:22/',
    'https://user:secret@hooks.example.cn/',
    'https://hooks.example.cn.evil.test/',
    'https://evil.test/hooks.example.cn',
    'https://hooks.example.cn@evil.test/',
    'https://localhost/',
    'https://169.254.169.254/',
    'https://2130706433/',
    'https://[::1]/',
    'file:///etc/passwd',
    'hooks.example.cn',
    '',
    null,
    { toString: 'x' },
  ])('%s is refused', (url) => expect(judgeTarget(url, hosts)).toMatchObject({ code: 'webhook-target' }))

  test('a refusal repeats the first 200 characters of the address', () => {
    const address = `https://evil.test/${'x'.repeat(300)}`
    expect(judgeTarget(address, hosts)).toMatchObject({ values: { url: address.slice(0, 200) } })
    expect(judgeTarget(7, hosts)).toMatchObject({ values: { url: '' } })
  })
})

test.each([
  ['8.8.8.8', true],
  ['2400:3200::1', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['192.168.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['::', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['2001:db8::1', false],
  ['hooks.example.cn', false],
])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected))

describe('sending', () => {
  let server: Server
  let target: URL
  const seen: { headers: IncomingMessage['headers']; body: string }[] = []
  let answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end()

  beforeAll(async () => {
    server = createServer({ key: pem('key'), cert: pem('cert') }, (request, response) => {
      let body = ''
      request.on('data', (part: Buffer) => (body += part.toString()))
      request.on('end', () => {
        seen.push({ headers: request.headers, body })
        answer(response)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    target = new URL(`https://hooks.example.test:${(server.address() as AddressInfo).port}/in`)
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  /** A name server whose answer changes. */
  const resolving =
    (...answers: string[]) =>
    (_host: string, _options: object, done: (error: null, addresses: { address: string; family: number }[]) => void) =>
      done(null, [{ address: answers.length > 1 ? (answers.shift() as string) : (answers[0] as string), family: 4 }])
  const asIfPublic = publicOnly(resolving('127.0.0.1'), () => true)

  test('reaches the host, with a body and the headers that may be set', async () => {
    const headers = { Authorization: 'Bearer x', Host: 'evil.test', 'Transfer-Encoding': 'chunked', 'X-Ours': '1' }
    expect(await post(target, headers, '{"a":1}', { lookup: asIfPublic, ca: pem('cert') })).toBe(204)
    expect(seen.at(-1)).toMatchObject({
      body: '{"a":1}',
      headers: { host: target.host, authorization: 'Bearer x', 'x-ours': '1', 'content-length': '7' },
    })
  })
  test('follows no redirect and reads no answer', async () => {
    const before = seen.length
    answer = (response) =>
      response.writeHead(302, { Location: `https://${target.host}/elsewhere` }).end('x'.repeat(1e6))
    expect(await post(target, {}, '{}', { lookup: asIfPublic, ca: pem('cert') })).toBe(302)
    expect(seen.length).toBe(before + 1)
  })
  test('what the name leads to is judged for the connection itself, whatever it led to before', async () => {
    const before = seen.length
    const rebinding = publicOnly(resolving('8.8.8.8', '127.0.0.1'))
    await new Promise<void>((resolve) => rebinding('hooks.example.test', {}, () => resolve()))
    await expect(post(target, {}, '{}', { lookup: rebinding, ca: pem('cert') })).rejects.toMatchObject({
      code: 'ENOTPUBLIC',
    })
    expect(seen.length).toBe(before)
  })
  test('a certificate that nobody signed is refused', async () => {
    await expect(post(target, {}, '{}', { lookup: asIfPublic })).rejects.toMatchObject({
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
  })
})
