import { kernel, query } from '../../harness/app'
import { JINAN, newCreditCode, QINGDAO, stored } from '../../harness/given'
import { somebody } from '../../harness/http'
import { as, staffUser } from '../../harness/people'
import { confirm, login, newAddress, proof, register, registered, registration } from '../../harness/registered'
import { submitPapers } from '../../harness/registered'
import { mailTo } from '../../harness/smtp'
import { renewedMeanwhile, sessionsOf } from '../../harness/sessions'
import { secondApp } from '../../harness/second-app'
import { walled } from '../../harness/walled'
import '../../harness/matchers'
import { meanwhile } from '../../harness/meanwhile'

describe('a session that is renewed while its password changes', () => {
  test('an account: whoever holds the old refresh token gets nothing that outlives the change', async () => {
    const { email, reply } = await renewedMeanwhile()
    expect(reply).toBeRefused('session-ended', 401)
    expect(await sessionsOf(email)).toEqual([])
  })

  test('a member of staff who is shut out keeps no cookie', async () => {
    const { id, email } = await staffUser('renews-while-blocked', 'pool-auditor')
    const entered = await somebody().post('/admin/login', { email, password: 'Test-Password-1' })
    const cookie = String(entered.headers.get('set-cookie')).split(';')[0] as string
    const answer = await meanwhile(
      () => query('update admin_users set is_active = false where id = $1', [id]),
      () => somebody().post('/admin/access-token', {}, { Cookie: cookie }),
    )
    expect(answer.status).toBe(401)
    expect(await query(`select 1 from strapi_sessions where user_id = $1 and origin = 'admin'`, [String(id)])).toEqual(
      [],
    )
  })
})

describe('limits', () => {
  test('a made-up identifier beside the mail does not make guesses at the panel free', async () => {
    const app = await secondApp({ THROTTLE_FACTOR: '1', TRUST_PROXY: '1' })
    try {
      const { email } = await staffUser('guessed-at', 'pool-city')
      const seen: number[] = []
      for (let n = 0; n < 7; n++) {
        const answer = await fetch(`${app.url}/admin/login`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': '198.51.177.9' },
          body: JSON.stringify({ email, password: 'Wrong-Password-1', identifier: `made-up-${n}` }),
        })
        seen.push(answer.status)
      }
      expect(seen).toEqual([400, 400, 400, 400, 400, 429, 429])
    } finally {
      await app.stop()
    }
  })

  test('an owner cannot have us mail the whole province', async () => {
    const { firm } = await registered()
    const app = await secondApp({ THROTTLE_FACTOR: '1', TRUST_PROXY: '1' })
    try {
      const seen: number[] = []
      for (let n = 0; n < 22; n++) {
        const answer = await fetch(`${app.url}/api/my/members/invitations`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${firm.token}` },
          body: JSON.stringify({ email: newAddress() }),
        })
        seen.push(answer.status)
      }
      expect(seen.filter((status) => status === 201)).toHaveLength(20)
      expect(seen.at(-1)).toBe(429)
    } finally {
      await app.stop()
    }
  })
})

describe('an invitation carries no advertisement', () => {
  test('an organisation that nobody has verified does not put its text into a mailbox', async () => {
    const { firm } = await registered({ name: '补贴到账请点击 www.evil.example 领取' })
    const email = newAddress()
    expect(await firm.post('/api/my/members/invitations', { email })).toAnswer(201)
    const letter = await mailTo(email)
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/evil\.example/)
  })
})

describe('a credit code that accounts speak for', () => {
  test('[R05] is not changed in a form: its accounts would speak for nothing, and who registers it next for two', async () => {
    const { firm, creditCode } = await registered()
    const province = await as.province()
    const [row] = await query<{ document_id: string }>('select document_id from enterprises where credit_code = $1', [
      creditCode,
    ])
    const path = `/content-manager/collection-types/api::enterprise.enterprise/${row?.document_id}`
    expect(await province.put(path, { creditCode: newCreditCode() })).toBeRefused('code-has-accounts', 409)
    expect((await firm.get('/api/my/organisation')).body.data).toMatchObject({ creditCode })
    expect(await province.put(path, { contactName: '李联系' })).toAnswer(200)
  })
})

describe('an account that lapses', () => {
  /** Somebody registers, never confirms the address, and registers again after the link has expired. */
  async function lapse() {
    const first = registration()
    expect(await register(first)).toAnswer(202)
    const { email } = first.account
    await query(`update up_users set created_at = created_at - interval '8 days' where email = $1`, [email])
    const creditCode = String(first.enterprise.creditCode)
    return { email, creditCode, first }
  }

  test('[R05] speaks for nobody any more: the next one claims, and nobody is displaced', async () => {
    const { email, creditCode, first } = await lapse()
    expect(await register({ ...first, enterprise: { ...first.enterprise } })).toAnswer(202)
    expect(await query('select 1 from memberships where credit_code = $1', [creditCode])).toEqual([])
    await confirm(email)
    const again = await login(email)
    const claim = await submitPapers(again, JINAN)
    const officer = await as.cityOfficer(JINAN)
    const accept = (input: object) => officer.post(`/organisations/verification/${claim}/accept`, input)
    expect(await accept({ previousOwner: 'remove' })).toBeRefused('no-previous-owner', 409)
    expect(await accept({})).toAnswer(200)
    expect((await again.get('/api/my')).body.data.organisation).toMatchObject({ creditCode, standing: 'owner' })
    const lines = await query<{ action: string }>(
      `select action from desk_history where credit_code = $1 and subject_uid = 'plugin::organisations.membership' order by id`,
      [creditCode],
    )
    expect(lines.map(({ action }) => action)).toEqual(['register', 'lapse', 'claim'])
  })

  test('[R05] while it is not yet released, a claim by another displaces it when staff say so', async () => {
    const { creditCode } = await lapse()
    const body = registration('enterprise', { creditCode })
    expect(await register(body)).toAnswer(202)
    await confirm(body.account.email)
    const claimant = await login(body.account.email)
    const claim = await submitPapers(claimant, JINAN)
    const officer = await as.cityOfficer(JINAN)
    const accept = (input: object) => officer.post(`/organisations/verification/${claim}/accept`, input)
    expect(await accept({})).toBeRefused('previous-owner-needed', 400)
    expect(await accept({ previousOwner: 'remove' })).toAnswer(200)
    expect((await claimant.get('/api/my')).body.data.organisation).toMatchObject({ creditCode, standing: 'owner' })
  })

  test('a claim that is under way learns that there is no owner any more', async () => {
    const { email, creditCode } = await lapse()
    const body = registration('enterprise', { creditCode })
    expect(await register(body)).toAnswer(202)
    await confirm(body.account.email)
    const claimant = await login(body.account.email)
    const claim = await submitPapers(claimant, JINAN)
    const other = registration()
    expect(await register({ ...other, account: { ...other.account, email } })).toAnswer(202)
    const row = await stored('verifications', claim)
    expect(row).toMatchObject({ owner_on_record: null, state: 'submitted' })
    const officer = await as.cityOfficer(JINAN)
    expect(await officer.post(`/organisations/verification/${claim}/accept`, {})).toAnswer(200)
    const open = await query(
      `select 1 from verifications where subject_code = $1 and state in ('draft', 'submitted', 'returned')`,
      [creditCode],
    )
    expect(open).toEqual([])
  })
})

describe('a stranger registers an organisation with my address', () => {
  test('[R05] I set my password, leave what he named, and name my own', async () => {
    const strangers = registration()
    expect(await register(strangers)).toAnswer(202)
    const { email } = strangers.account
    // Wait for the first mail, since two mails may overtake each other.
    await mailTo(email)
    expect(await somebody().post('/api/auth/forgot-password', { email })).toAnswer(200)
    const { token } = await mailTo(email, 1)
    const password = 'Mingyue-8842-shan'
    const { jwt } = (await somebody().post('/api/auth/reset-password', { token, password })).body
    const me = somebody(jwt)
    expect(await me.post('/api/my/members/invitations', { email: newAddress() })).toAnswer(201)
    expect(await me.post('/api/my/leave')).toAnswer(200)
    const strange = String(strangers.enterprise.creditCode)
    expect(
      await query(
        `select 1 from member_invitations where credit_code = $1 and state = 'open'
         union all select 1 from verifications where subject_code = $1 and state in ('draft', 'submitted', 'returned')`,
        [strange],
      ),
    ).toEqual([])
    const { enterprise } = registration()
    expect(await me.post('/api/my/organisation/enterprise', { enterprise })).toAnswer(202)
    expect((await me.get('/api/my')).body.data.organisation).toMatchObject({ creditCode: enterprise.creditCode })
  })

  test('the owner of a verified organisation stays until he has handed it over', async () => {
    const { firm, creditCode } = await registered()
    await submitPapers(firm)
    const [row] = await query<{ id: string }>('select document_id as id from verifications where subject_code = $1', [
      creditCode,
    ])
    const officer = await as.cityOfficer(JINAN)
    expect(await officer.post(`/organisations/verification/${row?.id}/accept`, {})).toAnswer(200)
    expect(await firm.post('/api/my/leave')).toBeRefused('owner-stays', 409)
  })
})

describe('a label is declared', () => {
  const label = { kind: 'specialised', certificateNumber: 'ZJTX-1', year: 2025 }

  test('[R22] not by a file that the scanner found infected', async () => {
    const { firm } = await registered()
    const file = await proof(firm)
    await query(
      `update private_files set scan = 'infected', scan_engine = 'test', scanned_at = now(), scan_finding = 'Eicar'
       where document_id = $1`,
      [file],
    )
    expect(await firm.post('/api/my/labels', { ...label, proof: file })).toBeRefused('proof-unknown')
  })

  test('[R70] in the city where the enterprise is when it is written, though it is handed over meanwhile', async () => {
    const { firm, creditCode } = await registered()
    const reply = await meanwhile(
      () =>
        query(`update enterprises set city_code = $2, version = version + 1 where credit_code = $1`, [
          creditCode,
          QINGDAO,
        ]),
      () => firm.post('/api/my/labels', label),
    )
    expect(reply).toAnswer(201)
    const [row] = await query<{ city_code: string }>('select city_code from enterprise_labels where credit_code = $1', [
      creditCode,
    ])
    expect(row?.city_code).toBe(QINGDAO)
  })
})

describe('what a walled connection may read of the kernel and of Strapi', () => {
  const sees = async (viewer: Parameters<typeof walled>[0], table: string, where = 'true') =>
    (await walled<{ n: number }>(viewer, `select count(*)::int as n from ${table} where ${where}`))[0]?.n

  test('experts and third parties are somebody: neither accounts nor the requests of others', async () => {
    const { scopeOf } = kernel.scope
    for (const kind of ['expert', 'evaluator'] as const)
      expect(scopeOf({ kind, id: 'admin:9', name: '', cityCodes: [] })).toMatchObject({
        all: false,
        actorId: 'admin:9',
      })
    await registered()
    expect(await sees({ actor: 'admin:9' }, 'up_users')).toBe(0)
    expect(await sees({ actor: 'public' }, 'up_users')).toBe(0)
  })

  test('sessions are their holder’s', async () => {
    const { email } = await registered()
    const [account] = await query<{ id: number }>('select id from up_users where email = $1', [email])
    await as.province()
    const id = account?.id ?? 0
    const viewer = { account: id, actor: `account:${id}` }
    expect(await sees(viewer, 'strapi_sessions')).toBeGreaterThan(0)
    expect(await sees(viewer, 'strapi_sessions', `user_id <> '${id}' or origin <> 'users-permissions'`)).toBe(0)
    expect(await sees({ actor: 'admin:999999' }, 'strapi_sessions')).toBe(0)
  })

  test('settings of Strapi are not for accounts', async () => {
    expect(await sees({ account: 1, actor: 'account:1' }, 'strapi_core_store_settings')).toBe(0)
    expect(await sees({ actor: 'admin:1' }, 'strapi_core_store_settings')).toBeGreaterThan(0)
  })
})
