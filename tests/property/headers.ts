import fc from 'fast-check'

export type Headers = Record<string, string>

const b64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
const NONE = `${b64({ alg: 'none', typ: 'JWT' })}.${b64({ id: 1, iat: 1_700_000_000, exp: 4_000_000_000 })}.`

const CHOICES: Record<string, readonly string[]> = {
  'Accept-Language': ['en', 'en-GB,zh;q=0.1', 'zh-CN', '*', 'xx', ',,,;;q=', 'en;q=a', 'zh,'.repeat(500)],
  'Idempotency-Key': ['k1', 'k2', 'k'.repeat(200), 'k'.repeat(201), 'a b', '\u00e9', '"', "'--"],
  'Content-Type': [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/xml',
    'application/json; charset=utf-16',
    'application/json; charset=nonsense',
    'application/vnd.api+json',
    'junk',
    ';',
  ],
  'Content-Encoding': ['gzip', 'deflate', 'br', 'nonsense', 'identity'],
  'If-None-Match': ['*', 'W/"1"', '"', 'x'.repeat(2000)],
  'If-Modified-Since': ['Thu, 01 Jan 1970 00:00:00 GMT', 'junk'],
  'X-HTTP-Method-Override': ['DELETE', 'PUT', 'GET', 'JUNK'],
  'X-Forwarded-For': ['127.0.0.1', '::1, 10.0.0.1', 'junk', '1'.repeat(1000), "'; --"],
  'X-Forwarded-Host': ['evil.test', 'evil.test:99999', '[', ''],
  'X-Forwarded-Proto': ['https', 'javascript'],
  Host: ['evil.test', 'localhost:1', '[::1', 'a b'],
  Authorization: [
    '',
    'Bearer',
    'Bearer ',
    'Bearer a.b.c',
    'Basic YTpi',
    `Bearer ${NONE}`,
    'bearer x',
    `Bearer ${'x'.repeat(4000)}`,
    'Negotiate',
  ],
  Accept: ['text/html', 'application/xml', '*/*;q=0', 'junk'],
  Range: ['bytes=0-0', 'bytes=-1', 'bytes=9999999999-', 'lines=1'],
  Cookie: ['jwtToken=x', 'koa.sess=junk; koa.sess.sig=junk', 'strapi_admin_refresh=a.b.c', ';;;=', 'a'.repeat(3000)],
  Origin: ['https://evil.test', 'null'],
}

const NAMES = Object.keys(CHOICES)

/** Mostly none, sometimes one or two that could be misinterpreted. */
export const headers: fc.Arbitrary<Headers> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.constant({ 'Accept-Language': 'en' }) },
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc
          .constantFrom(...NAMES)
          .chain((name) => fc.constantFrom(...(CHOICES[name] ?? [])).map((value) => [name, value] as const)),
        {
          minLength: 1,
          maxLength: 2,
        },
      )
      .map((pairs) => Object.fromEntries(pairs)),
  },
)
