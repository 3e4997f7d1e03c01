import { join } from 'node:path'
import { strapi } from '../../harness/app'
import { JINAN, newCreditCode } from '../../harness/given'
import { staffUser, PASSWORD } from '../../harness/people'
import { secondApp, type SecondApp } from '../../harness/second-app'
import { until } from '../../harness/until'
import '../../harness/matchers'

const EXTRA_ROUTES = join(process.env.APP_DIR as string, 'tests/harness/careless-routes.cjs')

let app: SecondApp
let asAdmin: Ask
let asProvince: Ask

interface Reply {
  status: number
  body: { error?: { details?: { code?: string } } }
}
type Ask = (method: string, path: string, body?: unknown) => Promise<Reply>

async function staff(name: string, role: string): Promise<Ask> {
  const { email } = await staffUser(name, role)
  const login = await send('POST', '/admin/login', { email, password: PASSWORD })
  const { token } = (login.body as unknown as { data: { token: string } }).data
  return (method, path, body) => send(method, path, body, token)
}

async function send(method: string, path: string, body?: unknown, token?: string): Promise<Reply> {
  const answer = await fetch(app.url + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Reply['body'] }
}

beforeAll(async () => {
  app = await secondApp({ EXTRA_ROUTES }, [/nobody waited for this to fail: Error: left behind/])
  asAdmin = await staff('process-admin', 'strapi-super-admin')
  asProvince = await staff('process-province', 'pool-province')
})

afterAll(() => app.stop())

const MALFORMED = ['2026-13-45', 'abc', { id: 'abc' }, { connect: [{ id: 'abc' }] }, { set: [{ documentId: 7 }] }]
const UNKNOWN = [999_999, 'nowhere', { connect: [{ documentId: 'nowhere' }] }, [{ id: 999_999 }]]

describe('a relation that is no id, beside unique fields', () => {
  test('in the account form of the system administrator', async () => {
    for (const [n, role] of [...MALFORMED, ...UNKNOWN].entries()) {
      const name = `relation${n}`
      const values = { username: name, email: `${name}@a.cn`, password: 'Grüne-Wiese-78x!', name: 'n', role }
      const answer = await asAdmin('POST', '/content-manager/collection-types/plugin::users-permissions.user', values)
      expect([role, answer.status, answer.body.error?.details?.code]).toEqual([
        role,
        400,
        // Strapi's own validation may come first.
        typeof role === 'object' && !('connect' in role) ? expect.any(String) : expect.stringMatching(/^relation-/),
      ])
    }
    expect(app.isAlive()).toBe(true)
    expect(
      await strapi.db.query('plugin::users-permissions.user').count({ where: { username: { $contains: 'relation' } } }),
    ).toBe(0)
  })

  test("in an enterprise's form of the province", async () => {
    for (const labels of [
      { connect: [{ id: 'abc' }] },
      { connect: ['abc'] },
      ['abc'],
      { disconnect: [{ id: 'abc' }] },
    ]) {
      const values = { name: 'e', creditCode: newCreditCode(), cityCode: JINAN, labels }
      const answer = await asProvince('POST', '/content-manager/collection-types/api::enterprise.enterprise', values)
      expect([labels, answer.status, answer.body.error?.details?.code]).toEqual([
        labels,
        400,
        expect.stringMatching(/^relation-/),
      ])
    }
    expect(app.isAlive()).toBe(true)
  })
})

describe('rows that are no rows, in what Strapi writes past its documents', () => {
  const CASES: [method: string, path: string, body: unknown][] = [
    ['POST', '/admin/users', { email: 'nobody@a.cn', firstname: 'a', roles: ['abc'] }],
    ['POST', '/admin/users', { email: 'nobody@a.cn', firstname: 'a', roles: ['2026-13-45'] }],
    ['POST', '/admin/users', { email: 'nobody@a.cn', firstname: 'a', roles: [999_999] }],
    ['POST', '/admin/users/batch-delete', { ids: ['abc'] }],
    ['POST', '/admin/users/batch-delete', { ids: [999_999] }],
  ]
  test.each(CASES)('%s %s %j is refused', async (method, path, body) => {
    const answer = await asAdmin(method, path, body)
    expect(answer.status).toBe(400)
    expect(answer.body.error?.details?.code).toMatch(/^relation-/)
    expect(answer.body.error?.details).toMatchObject({ name: expect.any(String), value: expect.any(String) })
  })

  test('what is no row of the media library is refused by name, before Strapi checks it', async () => {
    for (const [path, body, name] of [
      ['/upload/folders', { name: 'f', parent: 'abc' }, 'parent'],
      ['/upload/actions/bulk-move', { fileIds: ['abc'], folderIds: [], destinationFolderId: null }, 'fileIds.0'],
      ['/upload/actions/bulk-move', { fileIds: [], folderIds: [1, 'x'], destinationFolderId: null }, 'folderIds.1'],
      ['/upload/actions/bulk-move', { fileIds: [1], destinationFolderId: 'abc' }, 'destinationFolderId'],
      ['/upload/actions/bulk-delete', { fileIds: [{}] }, 'fileIds.0'],
    ] as const) {
      const { status, body: answer } = await asAdmin('POST', path, body)
      expect([status, answer.error?.details]).toEqual([
        400,
        expect.objectContaining({ code: 'field-of-other-type', name }),
      ])
    }
    expect(app.isAlive()).toBe(true)
    expect(app.output()).not.toContain('nobody waited')
  })
})

describe('what a handler leaves behind', () => {
  test('a rejection and a hook after the commit are logged with their request and end nothing', async () => {
    const id = '0123456789abcdef0123456789abcdef'
    for (const [path, line] of [
      ['rejection', 'nobody waited for this to fail: Error: left behind'],
      ['hook', 'what was to follow a commit failed: Error: after the commit'],
    ] as const) {
      const answer = await fetch(`${app.url}/api/careless/${path}`, { headers: { 'X-Request-Id': id } })
      expect(answer.status).toBe(200)
      await until(() => app.output().includes(line))
      expect(app.output().split(line)[1]?.split('[20')[0]).toContain(`(request ${id})`)
    }
    expect(app.isAlive()).toBe(true)
  })

  test('an exception that nobody caught ends the process in order, with code 1', async () => {
    const ending = await secondApp({ EXTRA_ROUTES, LOG_LEVEL: 'info' })
    await fetch(`${ending.url}/api/careless/exception`)
    await until(() => !ending.isAlive())
    expect(ending.exitCode()).toBe(1)
    expect(ending.output()).toContain('an exception that nobody caught; the process ends: Error: thrown at nobody')
    expect(ending.output()).toContain('Strapi has been shut down')
  })
})
