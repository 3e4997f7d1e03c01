/** Of two who do the same at the same moment, the second is judged by what the first has done. */
import { createHash } from 'node:crypto'
import { claimed, unverified, VERIFICATION } from '../harness/claims'
import { pdf } from '../harness/documents'
import { query } from '../harness/app'
import { fileOf, given, hours, rows, type Given } from '../harness/given'
import { somebody, type Reply } from '../harness/http'
import { as } from '../harness/people'
import { login, PASSWORD, registered } from '../harness/registered'
import { holds } from '../harness/setting'
import { together } from '../harness/together'

const statuses = (replies: readonly Reply[]): number[] => replies.map(({ status }) => status).sort()
const refusedOf = (replies: readonly Reply[]): Reply | undefined => replies.find(({ status }) => status >= 400)

holds('organisationMb', 1)
holds('objectionFiles', 1)
holds('objectionFilesDailyMb', 500)
holds('mostDraftDemands', 1)

test('[R05] a password is changed once with the one that it replaces', async () => {
  const { email, firm } = await registered()
  const there = await login(email)
  const passwords = ['First-Mima-2026', 'Second-Mima-2026']
  const replies = await together(
    'up_users',
    [firm, there].map(
      (who, at) => () => who.post('/api/auth/change-password', { currentPassword: PASSWORD, password: passwords[at] }),
    ),
  )
  expect(statuses(replies)).toEqual([200, 401])
  expect(refusedOf(replies)).toBeRefused('session-ended', 401)
  const logins: number[] = []
  for (const password of passwords)
    logins.push((await somebody().post('/api/auth/local', { identifier: email, password })).status)
  expect(logins).toEqual(replies.map(({ status }) => (status === 200 ? 200 : 400)))
})

describe('files', () => {
  const MEGABYTE = 1024 * 1024
  const large = (note: string): Buffer => pdf(`/Note (${note}${'x'.repeat(600 * 1024)})`)

  test('of an organisation do not exceed its room', async () => {
    const { creditCode } = await given.enterprise({ labelled: false })
    const firm = await as.account(creditCode)
    const replies = await together(
      'private_files',
      ['a', 'b'].map((name) => () => firm.upload('/api/my/files', { name: `${name}.pdf`, bytes: large(name) })),
    )
    expect(statuses(replies)).toEqual([201, 409])
    expect(refusedOf(replies)).toBeRefused('file-quota', 409)
    expect(await query('select 1 from private_files where credit_code = $1', [creditCode])).toHaveLength(1)
  })

  const CODE = 'ABCD2345EFGH'
  const objection = () =>
    given.objection({ codeDigest: createHash('sha256').update(CODE).digest('hex') }) as Promise<
      Given & { number: string }
    >
  const send = (number: string, bytes: Buffer): Promise<Reply> => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), '证据.pdf')
    const ticket = { 'X-Objection-Number': number, 'X-Objection-Code': CODE }
    return as.nobody().post('/api/objections/files', form, ticket)
  }
  const filesOf = (...objections: Given[]) =>
    query('select 1 from objection_files where objection_id = any($1::int[])', [objections.map(({ id }) => id)])

  test('[S31] of an objection are not more than allowed', async () => {
    const one = await objection()
    const replies = await together(
      'private_files',
      [pdf(), pdf('/Note (b)')].map((bytes) => () => send(one.number, bytes)),
    )
    expect(statuses(replies)).toEqual([201, 409])
    expect(refusedOf(replies)).toBeRefused('objection-files-full', 409)
    expect(await filesOf(one)).toHaveLength(1)
  })

  test('[S31] of two objections do not exceed the room of a day', async () => {
    const objections = [await objection(), await objection()]
    const [{ bytes } = { bytes: 0 }] = await query<{ bytes: number }>(
      `select coalesce(sum(size), 0)::int as bytes from private_files
       where purpose = 'objection' and uploaded_at > clock_timestamp() - interval '24 hours'`,
    )
    // One of two such files fits, whatever other tests have stored today.
    const most = Math.ceil(bytes / MEGABYTE) + 1
    const file = large('x'.repeat(Math.floor(0.7 * (most * MEGABYTE - bytes)) - large('').length))
    const province = await as.province()
    const room = { value: most, reason: '测试' }
    expect(await province.put('/desk/settings/objectionFilesDailyMb', room)).toAnswer(200)
    const replies = await together(
      'private_files',
      objections.map(
        ({ number }) =>
          () =>
            send(number, file),
      ),
    )
    expect(statuses(replies)).toEqual([201, 429])
    expect(refusedOf(replies)).toBeRefused('objection-files-busy', 429)
    expect(await filesOf(...objections)).toHaveLength(1)
  })
})

test('drafts are not more than allowed', async () => {
  const batch = await given.batch()
  const { creditCode } = await given.enterprise()
  const firm = await as.account(creditCode)
  const replies = await together(
    'demands',
    ['甲', '乙'].map((title) => () => firm.post('/api/my/demands', { title, batch: batch.documentId })),
  )
  expect(statuses(replies)).toEqual([201, 409])
  expect(refusedOf(replies)).toBeRefused('too-many-drafts', 409)
})

describe('two who save', () => {
  const PRODUCT = { name: '网关', kind: 'product', categoryCode: 'network' }

  test.each([
    ['providers', '/api/my/organisation', 'address', undefined],
    ['products', '/api/my/products', 'summary', PRODUCT],
  ])('%s: the second has seen an earlier version', async (table, path, field, made) => {
    const { creditCode } = await given.provider()
    const who = await as.account(creditCode, 'provider')
    const own = made ? `${path}/${(await who.post(path, made)).body.data.documentId}` : path
    const replies = await together(
      table,
      ['甲', '乙'].map((text) => () => who.put(own, { [field]: text, version: 1 })),
    )
    expect(statuses(replies)).toEqual([200, 409])
    expect(refusedOf(replies)).toBeRefused('changed-meanwhile', 409)
    const kept = replies[0]?.status === 200 ? '甲' : '乙'
    expect((await who.get(own)).body.data).toMatchObject({ [field]: kept, version: 2 })
  })

  test('the words of a notice: the second has seen an earlier version', async () => {
    const province = await as.province()
    const of = '/notices/templates/demand-returned'
    const { version } = (await province.get(of)).body.data.templates.zh as { version: number }
    const words = (n: number) => ({ subject: `请补正${n}：{title}`, body: '{reason}', version })
    const replies = await together(
      'notices_template',
      [1, 2].map((n) => () => province.put(`${of}/zh`, words(n))),
    )
    expect(statuses(replies)).toEqual([200, 409])
    expect(refusedOf(replies)).toBeRefused('changed-meanwhile', 409)
    expect(await province.post(`${of}/zh/reset`, { version: version + 1 })).toAnswer(200)
  })
})

test('[R05] of two claims on an organisation one is accepted', async () => {
  const { creditCode, cityCode } = await unverified()
  const file = await fileOf(creditCode, cityCode)
  const papers = { licence: file, letter: file, submittedAt: hours(-1), state: 'submitted' }
  const claims = await rows<Given>(VERIFICATION, [claimed(creditCode, papers), claimed(creditCode, papers)])
  const officer = await as.cityOfficer(cityCode)
  const replies = await together(
    'memberships',
    claims.map(
      ({ documentId }) =>
        () =>
          officer.post(`/organisations/verification/${documentId}/accept`),
    ),
  )
  expect(statuses(replies)).toEqual([200, 409])
  expect(refusedOf(replies)).toBeRefused('not-from-here', 409)
  expect(await query('select standing from memberships where credit_code = $1', [creditCode])).toEqual([
    { standing: 'owner' },
  ])
})

test('an account is blocked once', async () => {
  const { email } = await registered()
  const [account] = await query<{ id: number }>('select id from up_users where email = $1', [email])
  const province = await as.province()
  const block = () => province.post(`/identity/accounts/${account?.id}/block`, { reason: '冒用他人名义' })
  const replies = await together('up_users', [block, block])
  expect(statuses(replies)).toEqual([200, 409])
  expect(refusedOf(replies)).toBeRefused('account-blocked-already', 409)
})
