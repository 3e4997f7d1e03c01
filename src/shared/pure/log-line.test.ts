import { describeFailure, failureLine, isRequestId, scrubbed } from './log-line'

describe('a line of the log', () => {
  test.each([
    ['mail of zhang.san@example.com failed', 'mail of [mail] failed'],
    ['张三@公司.中国 signed in', '[mail] signed in'],
    ['GET /api/x?filters[name]=张三&token=abc 200', 'GET /api/x?[query] 200'],
    ['see http://h/reset?code=1234', 'see http://h/reset?[query]'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer [token]'],
    ['eyJhbGciOi.eyJpZCI6MX0.c2ln is old', '[token] is old'],
    ['call 13912345678 or 139-1234-5678 or +8613912345678', 'call [phone] or [phone] or [phone]'],
    ['call 0531-86012345', 'call [phone]'],
    ['GET /api/register/91370100MA3CABCD1X 200', 'GET /api/register/[code] 200'],
    ['person 37010219900307123X', 'person [code]'],
    ['key 0123456789abcdef0123456789abcdef0123456789abcdef', 'key [token]'],
    ['postgres://pool_app:secret@db:5432/pool', 'postgres://[login]@db:5432/pool'],
  ])('“%s” is logged as “%s”', (text, kept) => expect(scrubbed(text)).toBe(kept))

  test.each([
    'GET /api/my/demands/abcdefghijklmnopqrstuvwx 200 12 ms',
    'request 3f2c9f0e-8c1a-4b6e-9d2b-1f2e3d4c5b6a',
    '[2026-11-24 14:00:00.000] info: demo data seeded in 12.3 s',
    'really?yes',
    'at act (/srv/pool/node_modules/@strapi/core/dist/services/server/compose-endpoint.js:12:3)',
    '办理完成，共 1000 条',
  ])('“%s” is logged unchanged', (text) => expect(scrubbed(text)).toBe(text))

  test('a database error is logged without its statement and values', () => {
    const error = Object.assign(
      new Error(`insert into "people" ("name") values ('张三') - duplicate key (name)=(张三) exists`),
      { code: '23505', severity: 'ERROR', table: 'people', constraint: 'people_once', detail: 'Key (name)=(张三)' },
    )
    const kept = describeFailure(error)
    expect(kept).toMatch(/^database error 23505, insert into people, table people, constraint people_once\n\s+at /)
    expect(kept).not.toContain('张三')
    expect(failureLine(error)).toBe(kept.split('\n')[0])
  })

  test.each<[object, string]>([
    [{ code: '40001', routine: 'x', message: 'commit - 张三' }, 'database error 40001, statement'],
    [{ code: '40001', severity: 'ERROR', message: 'update "t" set a = 张三' }, 'database error 40001, update t'],
    [{ code: '40001', message: 'of something else' }, 'Error: of something else'],
    [{ code: 'EPIPE2', severity: 'ERROR', message: 'of a socket' }, 'Error: of a socket'],
    [{ severity: 'ERROR', message: 'without a code' }, 'Error: without a code'],
  ])('%j is logged as %j', (error, kept) => expect(failureLine(error)).toBe(kept))

  test('any other error is logged with its message masked', () => {
    expect(describeFailure({ name: 'TypeError', message: 'no mail to a@b.cn' })).toBe('TypeError: no mail to [mail]')
    expect(failureLine(new TypeError('no mail to a@b.cn'))).toBe('TypeError: no mail to [mail]')
    expect(failureLine('no mail to a@b.cn')).toBe('Error: no mail to [mail]')
  })

  test('a message is cut to 2000 characters', () => {
    expect(failureLine({ name: 'E', message: '长'.repeat(1997) })).toHaveLength(2000)
    expect(failureLine({ name: 'E', message: '长'.repeat(1998) })).toHaveLength(2000)
  })

  test('a request id is a UUID or 32 digits, nothing that could carry a name or a phone', () => {
    expect(isRequestId('3f2c9f0e-8c1a-4b6e-9d2b-1f2e3d4c5b6a')).toBe(true)
    expect(isRequestId('3f2c9f0e8c1a4b6e9d2b1f2e3d4c5b6a')).toBe(true)
    for (const text of ['', '13912345678', 'zhangsan', '3f2c9f0e-8c1a-4b6e-9d2b-1f2e3d4c5b6a\n', 'x'.repeat(36)])
      expect(isRequestId(text)).toBe(false)
  })
})
