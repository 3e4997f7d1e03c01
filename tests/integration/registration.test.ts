import { hashesDuring } from '../harness/hashes'
import { expectErrorLine } from '../harness/errors'
import { query } from '../harness/app'
import { given, historyCount, JINAN, newCreditCode, QINGDAO, stored } from '../harness/given'
import { somebody, type Reply } from '../harness/http'
import { letterTo } from '../harness/letters'
import { meanwhile } from '../harness/meanwhile'
import { as } from '../harness/people'
import { confirm, login, register, registered, registration, type Kind } from '../harness/registered'
import { mailsTo } from '../harness/smtp'
import { countsIn, refusedWithoutRows } from '../harness/refused'

let counter = Date.now()
const ACCEPTED = { data: { next: 'confirm-email' }, meta: {} }

const TABLES = ['up_users', 'enterprises', 'providers', 'memberships', 'verifications', 'desk_history']
const refused = refusedWithoutRows(TABLES)

function namesOf(headers: Headers): string[] {
  const names: string[] = []
  headers.forEach((_, name) => names.push(name))
  return names.sort()
}

const under = async (code: unknown) => ({
  organisations: await query(
    'select document_id as id, name from enterprises where credit_code = $1 union all select document_id, name from providers where credit_code = $1',
    [code],
  ),
  members: await query('select * from memberships where credit_code = $1', [code]),
  claims: await query(`select * from verifications where subject_code = $1 and kind = 'claim'`, [code]),
})
const accountsWith = (email: string) => query('select id from up_users where email = $1', [email.toLowerCase()])

describe('[R21] an enterprise registers an account and itself', () => {
  test('its city is that of the registered address; it signs in once its address is confirmed', async () => {
    const body = registration('enterprise', {
      cityCode: '山东省青岛市崂山区',
      districtCode: '370212',
      industryCode: 'c3411',
      size: 'small',
      annualRevenue: 1_234_567_890_123,
    })
    const code = String(body.enterprise.creditCode)
    body.enterprise.creditCode = code.toLowerCase().replace(/(.{8})/, '$1 ')
    const answer = await register(body)
    expect(answer).toAnswer(202)
    expect(answer.body).toEqual(ACCEPTED)
    const { email } = body.account
    expect((await letterTo(email, /验证/)).text).toContain('#token=')
    const signIn = { identifier: email, password: body.account.password }
    expect(await somebody().post('/api/auth/local', signIn)).toBeRefused('email-not-confirmed', 400)
    await confirm(email)
    const firm = await login(email)
    const { data } = (await firm.get('/api/my')).body
    expect(data.account).toEqual({ name: '王经办', email })
    expect(data.organisation).toMatchObject({
      kind: 'enterprise',
      creditCode: code,
      cityCode: QINGDAO,
      cityName: '青岛市',
      standing: 'owner',
      verifiedAt: null,
    })
    expect(data.verification).toMatchObject({ kind: 'registration', state: 'draft', missing: ['licence', 'letter'] })
    expect(data.eligibility.outcome).toBe('not-eligible')
    const own = (await firm.get('/api/my/organisation')).body.data
    expect(own).toMatchObject({
      industryCode: 'C3411',
      annualRevenue: 1_234_567_890_123,
      source: 'registered',
      cityCode: QINGDAO,
      verifiedAt: null,
      version: 1,
    })
    expect(await historyCount(own.documentId)).toBe(1)
  })

  test('⟂ a city of another province, a district elsewhere, a wrong check digit, a weak password', async () => {
    await refused(() => register(registration('enterprise', { cityCode: '320100' })), 'city-outside-province', 400)
    await refused(() => register(registration('enterprise', { cityCode: '江湖市' })), 'city-unknown', 400)
    await refused(() => register(registration('enterprise', { districtCode: '370212' })), 'district-elsewhere', 400)
    const code = newCreditCode()
    const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0')
    await refused(() => register(registration('enterprise', { creditCode: wrong })), 'credit-code-check-digit', 400)
    const weak = registration()
    weak.account.password = 'abc12345'
    await refused(() => register(weak), 'password-weak', 400)
    // The refusal must not reveal whether the address is known.
    weak.account.email = (await registered()).email
    await refused(() => register(weak), 'password-weak', 400)
  })

  test('no enumeration: a known address, a known code and both new get the same answer', async () => {
    const known = await registered()
    const imported = await given.enterprise({ source: 'imported', labelled: false, verifiedAt: null })
    const bodies = [
      registration(),
      registration(),
      registration('enterprise', { creditCode: imported.creditCode }),
      registration(),
    ]
    ;(bodies[1] as (typeof bodies)[0]).account.email = known.email.toUpperCase()
    ;(bodies[3] as (typeof bodies)[0]).enterprise.creditCode = known.creditCode
    const answers = await Promise.all(bodies.map((body) => register(body)))
    for (const answer of answers) {
      expect(answer).toAnswer(202)
      expect(answer.body).toEqual(ACCEPTED)
    }
    const names = answers.map(({ headers }) => namesOf(headers))
    expect(new Set(names.map(String)).size).toBe(1)
    // Registering with a known address creates no organisation and does not change the account.
    expect(await under(bodies[1]?.enterprise.creditCode)).toEqual({ organisations: [], members: [], claims: [] })
    expect(await accountsWith(known.email)).toHaveLength(1)
    await letterTo(known.email, /已有账号/)
    await login(known.email)
  })

  test('no timing oracle: a known address or code takes as many hashes as a new one', async () => {
    const known = await registered()
    const kinds = {
      fresh: () => registration(),
      address: () => {
        const body = registration()
        body.account.email = known.email
        return body
      },
      code: () => registration('enterprise', { creditCode: known.creditCode }),
    }
    const hashes: Record<string, number> = {}
    for (const [name, make] of Object.entries(kinds)) hashes[name] = await hashesDuring(() => register(make()))
    expect(hashes).toEqual({ fresh: 1, address: 1, code: 1 })
  })

  test.each(['enterprise', 'provider'] as Kind[])(
    'a code that is taken, asked for as %s, is claimed: the account is opened, belongs to nobody and reads nothing',
    async (kind) => {
      const owner = await registered({ name: '真正的企业', address: '经十路1号' })
      const body = registration(kind, { creditCode: owner.creditCode, name: '我填的名称', cityCode: QINGDAO })
      expect((await register(body, {}, kind)).body).toEqual(ACCEPTED)
      await confirm(body.account.email)
      const claimant = await login(body.account.email)
      const { organisations, members, claims } = await under(owner.creditCode)
      expect([organisations.length, members.length, claims.length]).toEqual([1, 1, 1])
      // The city on record decides, whatever city was entered.
      expect(claims[0]).toMatchObject({ city_code: JINAN, typed_city_code: QINGDAO, credit_code: null, state: 'draft' })
      const my = (await claimant.get('/api/my')).body.data
      expect(my).toMatchObject({
        organisation: null,
        verification: { kind: 'claim', organisation: kind, name: '我填的名称', cityCode: QINGDAO },
      })
      for (const path of [
        'organisation',
        'members',
        'members/invitations',
        'labels',
        'demands',
        'invitations',
        'verification',
      ]) {
        const answer = await claimant.get(`/api/my/${path}`)
        expect(JSON.stringify(answer.body)).not.toMatch(/真正的企业|经十路|"370100"|济南/)
        if (['organisation', 'members', 'members/invitations'].includes(path))
          expect(answer).toBeRefused('no-organisation', 403)
      }
      expect(await claimant.put('/api/my/organisation', { address: '我的' })).toBeRefused('no-organisation', 403)
      expect(await claimant.post('/api/my/demands', { title: '冒名需求' })).toBeRefused('enterprise-only', 403)
      expect((await owner.firm.get('/api/my/organisation')).body.data).toMatchObject({
        address: '经十路1号',
        version: 1,
      })
    },
  )

  test('an imported organisation is claimed too; imported values stay', async () => {
    const known = await given.enterprise({ source: 'imported', address: '旧址1号', labelled: false, verifiedAt: null })
    const { creditCode } = known
    const claim = registration('enterprise', { creditCode, name: String(known.name), address: '新址' })
    expect(await register(claim)).toAnswer(202)
    expect(await stored('enterprises', known.documentId)).toMatchObject({
      source: 'imported',
      address: '旧址1号',
      version: 1,
    })
    const { members, claims } = await under(creditCode)
    expect(members).toEqual([])
    expect(claims).toHaveLength(1)
  })

  test('twenty at once under one code: one organisation with one owner, nineteen claims', async () => {
    const creditCode = newCreditCode()
    const bodies = Array.from({ length: 20 }, () => registration('enterprise', { creditCode }))
    const answers = await Promise.all(bodies.map((body) => register(body)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 202))
    const { organisations, members, claims } = await under(creditCode)
    expect([organisations.length, members.length, claims.length]).toEqual([1, 1, 19])
  })

  test('the same e-mail address under two codes at once: one account, one organisation', async () => {
    const bodies = Array.from({ length: 5 }, () => registration())
    for (const body of bodies) body.account = { ...(bodies[0] as typeof body).account }
    const answers = await Promise.all(bodies.map((body) => register(body)))
    for (const answer of answers) expect(answer.body).toEqual(ACCEPTED)
    const codes = bodies.map(({ enterprise }) => enterprise.creditCode)
    expect(await query('select 1 from enterprises where credit_code = any($1::text[])', [codes])).toHaveLength(1)
    expect(await accountsWith(bodies[0]?.account.email ?? '')).toHaveLength(1)
  })

  test.each([
    ['enterprise', 'enterprise-known', () => as.province(), { labelled: false }],
    ['provider', 'provider-known', () => as.superAdmin(), {}],
  ] as const)(
    'an organisation (%s) that somebody else is entering is there once, by a form and by the page of registration',
    async (kind, code, staff, unlabelled) => {
      const form = `/content-manager/collection-types/api::${kind}.${kind}`
      const twice = async (again: (creditCode: string) => Promise<Reply>) => {
        const creditCode = newCreditCode()
        const reply = await meanwhile(
          () => given[kind]({ creditCode, ...unlabelled }),
          () => again(creditCode),
        )
        expect(reply).toBeRefused(code, 409)
        const { organisations, members, claims } = await under(creditCode)
        expect([organisations.length, members.length, claims.length]).toEqual([1, 0, 0])
        return creditCode
      }
      const values = { name: '同时登记', cityCode: JINAN }
      const who = await staff()
      await twice((creditCode) => who.post(form, { ...values, creditCode }))
      const body = registration(kind)
      const creditCode = await twice((creditCode) => {
        body[kind].creditCode = creditCode
        return register(body, {}, kind)
      })
      expect(await accountsWith(body.account.email)).toEqual([])
      // Once it is there, the same registration becomes a claim.
      expect(await register(body, {}, kind)).toAnswer(202)
      expect((await under(creditCode)).claims).toHaveLength(1)
    },
  )

  test('half a registration leaves nothing: when the membership cannot be written there is no account, organisation or mail', async () => {
    expectErrorLine(/database error P0001, insert into memberships/)
    const body = registration()
    const { email } = body.account
    const code = String(body.enterprise.creditCode)
    await query(`create function break_membership() returns trigger language plpgsql as
      $$ begin if new.credit_code = '${code}' then raise exception 'disk full'; end if; return new; end $$`)
    await query(
      'create trigger break_membership before insert on memberships for each row execute function break_membership()',
    )
    try {
      const before = await countsIn(TABLES)
      expect((await register(body)).status).toBe(500)
      expect(await countsIn(TABLES)).toEqual(before)
    } finally {
      await query('drop function break_membership cascade')
    }
    expect(await accountsWith(email)).toEqual([])
    expect(mailsTo(email)).toEqual([])
    // The same registration succeeds afterwards.
    expect(await register(body)).toAnswer(202)
    expect((await under(code)).members).toHaveLength(1)
  })

  test('the same request again, with its key, registers and mails once', async () => {
    const body = registration()
    const key = { 'Idempotency-Key': `reg-${++counter}` }
    const answers = await Promise.all([register(body, key), register(body, key), register(body, key)])
    for (const answer of answers) expect(answer.body).toEqual(ACCEPTED)
    const { organisations, members, claims } = await under(body.enterprise.creditCode)
    expect([organisations.length, members.length, claims.length]).toEqual([1, 1, 0])
    await letterTo(body.account.email, /验证/)
    expect(mailsTo(body.account.email)).toHaveLength(1)
    const other = { ...body, account: { ...body.account, password: 'Another-7731-yu' } }
    await refused(() => register(other, key), 'idempotency-key-reused', 422)
  })

  test('[R05] a provider registers in the same way', async () => {
    const { firm } = await registered({ website: 'https://example.cn' }, 'provider')
    expect((await firm.get('/api/my/organisation')).body.data).toMatchObject({
      kind: 'provider',
      subjectKind: 'firm',
      cityCode: JINAN,
      verifiedAt: null,
    })
    expect((await firm.get('/api/my')).body.data).toMatchObject({
      eligibility: null,
      organisation: { standing: 'owner' },
    })
    await refused(() => firm.post('/api/my/demands', { title: '需求' }), 'enterprise-only', 403)
  })
})

describe('an account without an organisation names one', () => {
  const named = (creditCode = newCreditCode()) => ({ enterprise: { creditCode, name: '另一家企业', cityCode: JINAN } })

  test('a new one is owned, a taken one is claimed; with either no other can be named', async () => {
    const owner = await registered()
    const body = registration('enterprise', { creditCode: owner.creditCode })
    await register(body)
    await confirm(body.account.email)
    const claimant = await login(body.account.email)
    await refused(() => claimant.post('/api/my/organisation/enterprise', named()), 'claim-open', 409)
    expect((await claimant.post('/api/my/verification/withdraw')).body.data.state).toBe('withdrawn')
    expect(await claimant.post('/api/my/organisation/enterprise', named(owner.creditCode))).toAnswer(202)
    expect((await under(owner.creditCode)).claims).toHaveLength(2)
    expect(await claimant.post('/api/my/verification/withdraw')).toAnswer(200)
    const code = newCreditCode()
    const twice = await Promise.all([1, 2].map(() => claimant.post('/api/my/organisation/enterprise', named(code))))
    expect(twice.map(({ status }) => status).sort()).toEqual([202, 409])
    expect((await claimant.get('/api/my')).body.data.organisation).toMatchObject({
      creditCode: code,
      standing: 'owner',
    })
    await refused(() => claimant.post('/api/my/organisation/enterprise', named()), 'belongs-already', 409)
    await refused(
      () => claimant.post('/api/my/organisation/provider', { provider: named().enterprise }),
      'belongs-already',
      409,
    )
  })

  test('⟂ nobody, staff, bad input', async () => {
    const officer = await as.cityOfficer(JINAN)
    expect(await somebody().post('/api/my/organisation/enterprise', named())).toBeRefused('not-signed-in', 401)
    expect(await officer.post('/api/my/organisation/enterprise', named())).toBeRefused('not-signed-in', 401)
    const { firm } = await registered()
    await refused(() => firm.post('/api/my/organisation/enterprise', {}), 'needs-missing', 400)
    const own = { enterprise: { ...named().enterprise, verifiedAt: new Date().toISOString() } }
    await refused(() => firm.post('/api/my/organisation/enterprise', own), 'needs-unknown', 400)
  })
})

describe('bad registrations are refused with status, code and sentence, and write nothing', () => {
  const enterprise = (values: Record<string, unknown>) => registration('enterprise', values)
  const account = (values: Record<string, unknown>) => {
    const body = registration()
    return { ...body, account: { ...body.account, ...values } }
  }
  test.each<[string, () => unknown, string, string | undefined]>([
    ['nothing', () => ({}), 'needs-missing', undefined],
    ['an unknown field', () => ({ ...registration(), admin: true }), 'needs-unknown', undefined],
    ['an unknown account field', () => account({ role: 1 }), 'needs-unknown', undefined],
    ['an unknown enterprise field', () => enterprise({ source: 'imported' }), 'needs-unknown', undefined],
    ['a number for a name', () => enterprise({ name: 5 }), 'needs-invalid', 'enterprise.name'],
    ['a list for a name', () => enterprise({ name: ['a'] }), 'needs-invalid', 'enterprise.name'],
    ['an object for an enterprise', () => ({ ...registration(), enterprise: 'x' }), 'needs-invalid', 'enterprise'],
    ['an object for a name', () => account({ name: { $ne: null } }), 'needs-invalid', 'account.name'],
    ['a blank name', () => account({ name: ' ' }), 'needs-missing', undefined],
    ['a user name', () => account({ username: 'a' }), 'needs-unknown', undefined],
    ['that it is verified', () => enterprise({ verifiedAt: '2026-01-01T00:00:00Z' }), 'needs-unknown', undefined],
    ['text for a number', () => enterprise({ employees: '12' }), 'needs-invalid', 'enterprise.employees'],
    ['a fraction of a fen', () => enterprise({ annualRevenue: 1.5 }), 'needs-invalid', 'enterprise.annualRevenue'],
    ['more than 10¹⁵ fen', () => enterprise({ annualRevenue: 1e15 + 1 }), 'needs-invalid', 'enterprise.annualRevenue'],
    ['a negative number', () => enterprise({ employees: -1 }), 'needs-invalid', 'enterprise.employees'],
    ['too long a name', () => enterprise({ name: '企'.repeat(201) }), 'needs-invalid', 'enterprise.name'],
    [
      'too long an introduction',
      () => enterprise({ introduction: '企'.repeat(10_001) }),
      'needs-invalid',
      'enterprise.introduction',
    ],
    ['a NUL character', () => enterprise({ address: '济南\u0000' }), 'text-malformed', 'enterprise.address'],
    ['half a character', () => enterprise({ address: '济南\ud800' }), 'text-malformed', 'enterprise.address'],
    ['an unknown size', () => enterprise({ size: 'huge' }), 'needs-invalid', 'enterprise.size'],
    ['an unknown industry', () => enterprise({ industryCode: 'X99' }), 'industry-unknown', undefined],
    [
      'a day that does not exist',
      () => enterprise({ establishedOn: '2026-02-30' }),
      'needs-invalid',
      'enterprise.establishedOn',
    ],
    ['no e-mail address', () => account({ email: 'a' }), 'needs-invalid', 'account.email'],
    ['a short password', () => account({ password: '1234567' }), 'password-weak', undefined],
    ['a password beyond bcrypt', () => account({ password: '密'.repeat(25) }), 'password-weak', undefined],
    ['no password', () => account({ password: undefined }), 'needs-missing', undefined],
    ['a list', () => [registration()], 'body-not-object', undefined],
    ['malformed JSON', () => '{"account":', 'malformed-json', undefined],
  ])('%s', async (_, body, code, name) => {
    const answer = await refused(() => register(body()), code, 400)
    if (name) expect(answer.body.error.details.name).toBe(name)
    expect(JSON.stringify(answer.body)).not.toContain('1234567')
  })

  test('10 MB', async () => {
    await refused(() => register({ ...registration(), x: 'a'.repeat(10 * 1024 * 1024) }), 'body-too-large', 413)
  })
})

describe('[R05] an address not confirmed in time', () => {
  test('gives up its organisation, which can be claimed', async () => {
    const body = registration()
    const { creditCode } = body.enterprise
    expect(await register(body)).toAnswer(202)
    expect((await under(creditCode)).members).toHaveLength(1)
    await query(`update up_users set created_at = created_at - interval '8 days' where email = $1`, [
      body.account.email,
    ])
    const again = registration()
    again.account.email = body.account.email
    expect(await register(again)).toAnswer(202)
    const freed = await under(creditCode)
    expect([freed.organisations.length, freed.members]).toEqual([1, []])
    const rightful = registration('enterprise', { creditCode })
    expect(await register(rightful)).toAnswer(202)
    expect(await under(creditCode)).toMatchObject({
      members: [],
      claims: [expect.objectContaining({ state: 'draft' })],
    })
  })
})
