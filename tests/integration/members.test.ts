import { database, query } from '../harness/app'
import { given, newCreditCode } from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { letterTo } from '../harness/letters'
import { as } from '../harness/people'
import { confirm, login, newAddress, PASSWORD, proof, register, registered, registration } from '../harness/registered'
import { until } from '../harness/until'
import { expectErrorLine } from '../harness/errors'
import { mailsTo } from '../harness/smtp'

const INVITATIONS = '/api/my/members/invitations'
const tokenOf = async (email: string, already = 0): Promise<string> =>
  /#token=(\S+)/.exec((await letterTo(email, /邀请您加入/, already)).text)?.[1] ?? ''
const rolesOf = async (creditCode: string): Promise<string[]> =>
  (
    await query<{ standing: string }>(
      'select standing from memberships where credit_code = $1 order by standing desc',
      [creditCode],
    )
  ).map(({ standing }) => standing)

/** Waits for queued letters: an invitation gets its token when its letter is sent, after the answer. */
const lettersGone = () =>
  until(async () => (await query(`select 1 from desk_letter where state = 'queued'`)).length === 0)

const print = async (): Promise<string> => {
  await lettersGone()
  return JSON.stringify([
    await query('select count(*) from up_users'),
    await query('select * from memberships order by id'),
    await query('select * from member_invitations order by id'),
    await query('select count(*) from desk_history'),
  ])
}

async function refused(run: () => Promise<Reply>, code: string, status: number): Promise<void> {
  const before = await print()
  expect(await run()).toBeRefused(code, status)
  expect(await print()).toBe(before)
}

interface Member {
  who: Somebody
  email: string
  documentId: string
}

/** Somebody who opened his account by an invitation of the owner. */
async function member(owner: Somebody, name = '李成员'): Promise<Member> {
  const email = newAddress()
  expect(await owner.post(INVITATIONS, { email, name })).toAnswer(201)
  const opened = await somebody().post('/api/registrations/member', {
    token: await tokenOf(email),
    account: { name, password: PASSWORD },
  })
  expect(opened).toAnswer(201)
  const line = (await owner.get('/api/my/members')).body.data.find((one: { email: string }) => one.email === email)
  return { who: await login(email), email, documentId: line.documentId }
}

/** An account without an organisation. */
async function loner(): Promise<{ who: Somebody; email: string }> {
  const { creditCode } = await given.enterprise({ labelled: false, verifiedAt: null })
  const body = registration('enterprise', { creditCode })
  expect(await register(body)).toAnswer(202)
  const { email } = body.account
  await confirm(email)
  return { who: await login(email), email }
}

describe('an owner invites members', () => {
  test('a new person opens a confirmed account by the mailed token and files under his own name', async () => {
    const { firm, creditCode } = await registered({ size: 'small' })
    const { who, email } = await member(firm, '李成员')
    expect((await who.get('/api/my')).body.data).toMatchObject({
      account: { name: '李成员', email },
      organisation: { creditCode, standing: 'member' },
    })
    expect((await firm.get('/api/my/members')).body.data).toMatchObject([
      { name: '王经办', standing: 'owner', you: true },
      { name: '李成员', standing: 'member', you: false, email },
    ])
    await given.batch()
    const draft = (await who.post('/api/my/demands', { title: '成员起草的需求' })).body.data.documentId
    const [line] = await query(
      'select actor_name as name, credit_code as code from desk_history where subject_id = $1',
      [draft],
    )
    expect(line).toEqual({ name: '李成员', code: creditCode })
    expect((await firm.get(`/api/my/demands/${draft}`)).body.data.title).toBe('成员起草的需求')
    const joined = await query(
      `select action, actor_name as name, to_state as "to" from desk_history
       where subject_uid = 'plugin::organisations.membership' and credit_code = $1 order by id`,
      [creditCode],
    )
    expect(joined).toEqual([
      { action: 'register', name: '王经办', to: 'owner' },
      { action: 'join', name: '李成员', to: 'member' },
    ])
  })

  test('an account without an organisation joins; its claim of another ends', async () => {
    const { firm, creditCode } = await registered()
    const { who, email } = await loner()
    expect(await firm.post(INVITATIONS, { email: email.toUpperCase() })).toAnswer(201)
    expect((await who.get('/api/my')).body.data.invitations).toMatchObject([{ invitedBy: '王经办' }])
    const token = await tokenOf(email)
    await refused(
      () => somebody().post('/api/registrations/member', { token, account: { name: '李', password: PASSWORD } }),
      'address-has-account',
      409,
    )
    const answers = await Promise.all([1, 2, 3].map(() => who.post('/api/my/join', { token })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member'])
    const my = (await who.get('/api/my')).body.data
    expect(my).toMatchObject({ organisation: { creditCode, standing: 'member' }, invitations: [] })
    const open = await query(
      `select 1 from verifications v join up_users u on u.id = v.account_id where u.email = $1 and v.state <> 'rejected'`,
      [email],
    )
    expect(open).toEqual([])
  })

  test('an invitation is shown to its addressee until it expires', async () => {
    const { firm } = await registered()
    const { who, email } = await loner()
    expect(await firm.post(INVITATIONS, { email })).toAnswer(201)
    await lettersGone()
    const shown = async () => (await who.get('/api/my')).body.data.invitations as object[]
    expect(await shown()).toHaveLength(1)
    await expireInvitation(email)
    expect(await shown()).toEqual([])
  })

  test('the answer is the same whether or not the address has an account', async () => {
    const { firm } = await registered()
    const { email: known } = await registered()
    const answers = [
      await firm.post(INVITATIONS, { email: known }),
      await firm.post(INVITATIONS, { email: newAddress() }),
    ]
    for (const answer of answers) {
      expect(answer).toAnswer(201)
      expect(Object.keys(answer.body.data)).toEqual(['documentId', 'email', 'state', 'expiresAt'])
      expect(answer.body.meta).toEqual({})
    }
    // A member of another organisation is refused only when he tries to join.
    const other = await login(known)
    const token = await tokenOf(known)
    await refused(() => other.post('/api/my/join', { token }), 'belongs-already', 409)
  })

  test('⟂ a token that is wrong, used, revoked, expired, or was sent to another address: one answer', async () => {
    const { firm, creditCode } = await registered()
    const { who } = await loner()
    const tryIt = (token: string) => () => who.post('/api/my/join', { token })
    const openIt = (token: string) => () =>
      somebody().post('/api/registrations/member', { token, account: { name: '某人', password: PASSWORD } })
    const addresses = [newAddress(), newAddress(), newAddress()] as const
    for (const email of addresses) expect(await firm.post(INVITATIONS, { email })).toAnswer(201)
    const [other, revoked, expired] = [
      await tokenOf(addresses[0]),
      await tokenOf(addresses[1]),
      await tokenOf(addresses[2]),
    ]
    const invitations = (await firm.get(INVITATIONS)).body.data as { documentId: string; email: string }[]
    const target = invitations.find(({ email }) => email === addresses[1])
    expect((await firm.delete(`${INVITATIONS}/${target?.documentId}`)).body.data.state).toBe('revoked')
    await expireInvitation(addresses[2])
    await refused(tryIt(other), 'invitation-invalid', 404)
    for (const token of ['nonsense', revoked, expired]) {
      await refused(tryIt(token), 'invitation-invalid', 404)
      await refused(openIt(token), 'invitation-invalid', 404)
    }
    expect(await openIt(other)()).toAnswer(201)
    await refused(openIt(other), 'invitation-invalid', 404)
    await refused(() => who.post('/api/my/join', {}), 'needs-missing', 400)
    await refused(() => who.post('/api/my/join', { token: { $ne: null } }), 'needs-invalid', 400)
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member'])
    // Only a hash of the token is stored.
    const [kept] = await query('select to_jsonb(i)::text as row from member_invitations i where email = $1', [
      addresses[2],
    ])
    expect(String(kept?.row)).not.toContain(expired)
  })

  test('⟂ twice, a member already, a weak password, bad addresses; no mail goes out', async () => {
    const { firm, email: own } = await registered()
    const email = newAddress()
    const twice = await Promise.all([1, 2].map(() => firm.post(INVITATIONS, { email })))
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409])
    await refused(() => firm.post(INVITATIONS, { email: email.toUpperCase() }), 'member-invited-already', 409)
    await refused(() => firm.post(INVITATIONS, { email: own }), 'member-already', 409)
    await refused(() => firm.post(INVITATIONS, { email: 'nobody' }), 'needs-invalid', 400)
    await refused(() => firm.post(INVITATIONS, { email: ['a@b.cn'] }), 'needs-invalid', 400)
    await refused(() => firm.post(INVITATIONS, { email: newAddress(), standing: 'owner' }), 'needs-unknown', 400)
    const token = await tokenOf(email)
    const weak = { token, account: { name: '某人', password: '12345678' } }
    await refused(() => somebody().post('/api/registrations/member', weak), 'password-weak', 400)
    expect(mailsTo(email)).toHaveLength(1)
    expect(mailsTo(own).filter(({ subject }) => /邀请/.test(subject))).toEqual([])
  })
})

/** Backdates an invitation and its history by a week. */
async function expireInvitation(email: string): Promise<void> {
  await query('alter table member_invitations disable trigger desk_guard')
  await query(`update member_invitations set expires_at = now() - interval '1 second' where email = $1`, [email])
  await query('alter table member_invitations enable trigger desk_guard')
}

describe('what a member may not do', () => {
  test('⟂ invite, list invitations, remove, hand over, send the papers', async () => {
    const { firm } = await registered()
    const { who } = await member(firm)
    const mate = await member(firm, '赵成员')
    await refused(() => who.post(INVITATIONS, { email: newAddress() }), 'owner-only', 403)
    await refused(() => who.get(INVITATIONS), 'owner-only', 403)
    await refused(() => who.delete(`/api/my/members/${mate.documentId}`), 'owner-only', 403)
    await refused(() => who.post(`/api/my/members/${mate.documentId}/hand-over`), 'owner-only', 403)
    const letter = await proof(who)
    await refused(() => who.put('/api/my/verification', { letter }), 'owner-only', 403)
    await refused(() => who.post('/api/my/verification/submit'), 'owner-only', 403)
    await refused(() => who.post('/api/my/verification/withdraw'), 'owner-only', 403)
    expect(await firm.post(INVITATIONS, { email: newAddress() })).toAnswer(201)
    const [invitation] = (await firm.get(INVITATIONS)).body.data
    await refused(() => who.delete(`${INVITATIONS}/${invitation.documentId}`), 'owner-only', 403)
  })

  test("⟂ strangers: another owner's members and invitations are not found; nobody and staff are not signed in", async () => {
    const mine = await registered()
    const { documentId } = await member(mine.firm)
    expect(await mine.firm.post(INVITATIONS, { email: newAddress() })).toAnswer(201)
    const [invitation] = (await mine.firm.get(INVITATIONS)).body.data
    const other = (await registered()).firm
    const unknown = await other.delete('/api/my/members/nothing')
    const foreign = await other.delete(`/api/my/members/${documentId}`)
    expect([foreign.status, foreign.body.error.details.code]).toEqual([unknown.status, 'not-found'])
    await refused(() => other.post(`/api/my/members/${documentId}/hand-over`), 'not-found', 404)
    await refused(() => other.delete(`${INVITATIONS}/${invitation.documentId}`), 'not-found', 404)
    expect(JSON.stringify((await other.get('/api/my/members')).body)).not.toContain('李成员')
    for (const who of [somebody(), await as.cityOfficer('370100')])
      for (const path of ['/api/my/members', INVITATIONS]) expect(await who.get(path)).toBeRefused('not-signed-in', 401)
    expect((await (await loner()).who.get('/api/my/members')).status).toBe(403)
  })
})

describe('removing members and changing the owner', () => {
  test('a removed member loses everything at once: pages, drafts, the files he uploaded', async () => {
    const { firm, creditCode } = await registered()
    const { who, email, documentId } = await member(firm)
    const file = await proof(who)
    await given.batch()
    const draft = (await who.post('/api/my/demands', { title: '草稿' })).body.data.documentId
    expect(await firm.delete(`/api/my/members/${documentId}`)).toAnswer(200)
    expect(await who.get('/api/my/organisation')).toBeRefused('no-organisation', 403)
    expect(await who.get(`/api/my/demands/${draft}`)).toBeRefused('not-found', 404)
    expect(await who.get(`/api/my/files/${file}`)).toBeRefused('not-found', 404)
    expect(await firm.get(`/api/my/files/${file}`)).toAnswer(200)
    expect((await who.get('/api/my')).body.data).toMatchObject({
      account: { email },
      organisation: null,
      verification: null,
    })
    await refused(() => firm.delete(`/api/my/members/${documentId}`), 'not-found', 404)
    const [line] = await query(
      `select actor_name as by, input from desk_history where subject_id = $1 and action = 'remove' and credit_code = $2`,
      [documentId, creditCode],
    )
    expect(line).toEqual({ by: '王经办', input: { member: '李成员' } })
    // Invited again, he becomes a member again.
    expect(await firm.post(INVITATIONS, { email })).toAnswer(201)
    expect(await who.post('/api/my/join', { token: await tokenOf(email, 1) })).toAnswer(200)
  })

  test('an owner hands over, becomes a member and leaves; there is one owner at every instant', async () => {
    const { firm, creditCode } = await registered()
    const { who, documentId } = await member(firm)
    await refused(() => firm.post('/api/my/leave'), 'owner-stays', 409)
    const [own] = (await firm.get('/api/my/members')).body.data
    await refused(() => firm.delete(`/api/my/members/${own.documentId}`), 'owner-stays', 409)
    await refused(() => firm.post(`/api/my/members/${own.documentId}/hand-over`), 'owner-already', 409)
    await refused(() => firm.post(`/api/my/members/${documentId}/hand-over`, { reason: 'x' }), 'needs-unknown', 400)
    expect(await firm.post(`/api/my/members/${documentId}/hand-over`)).toAnswer(200)
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member'])
    const lines = await query(
      `select subject_id as of, to_state as role, input ->> 'member' as member, actor_name as by from desk_history
       where subject_id = any($1::text[]) and action = 'hand-over' order by to_state`,
      [[own.documentId, documentId]],
    )
    expect(lines).toEqual([
      { of: own.documentId, role: 'member', member: '王经办', by: '王经办' },
      { of: documentId, role: 'owner', member: '李成员', by: '王经办' },
    ])
    await refused(() => firm.post(INVITATIONS, { email: newAddress() }), 'owner-only', 403)
    expect((await who.get('/api/my')).body.data.organisation.standing).toBe('owner')
    expect(await who.post(INVITATIONS, { email: newAddress() })).toAnswer(201)
    expect(await firm.post('/api/my/leave')).toAnswer(200)
    await refused(() => firm.post('/api/my/leave'), 'no-organisation', 403)
    expect(await rolesOf(creditCode)).toEqual(['owner'])
  })

  test('only members of his own organisation are the owner’s to remove or to hand over to', async () => {
    const { firm } = await registered()
    const foreign = await registered()
    const { documentId } = await member(foreign.firm)
    for (const act of [
      () => firm.delete(`/api/my/members/${documentId}`),
      () => firm.post(`/api/my/members/${documentId}/hand-over`),
    ])
      await refused(act, 'not-found', 404)
    expect(await rolesOf(foreign.creditCode)).toEqual(['owner', 'member'])
  })

  test('the only member gives up an organisation that is not verified, and stays with a verified one', async () => {
    const { firm, creditCode } = await registered()
    await query('update enterprises set verified_at = null where credit_code = $1', [creditCode])
    expect(await firm.post('/api/my/leave')).toAnswer(200)
    expect(await rolesOf(creditCode)).toEqual([])
    expect((await firm.get('/api/my')).body.data).toMatchObject({ organisation: null })
    const provider = await given.provider()
    const owner = await as.account(provider.creditCode, 'provider')
    await refused(() => owner.post('/api/my/leave'), 'owner-stays', 409)
    expect(await rolesOf(provider.creditCode)).toEqual(['owner'])
  })

  test('handed over to two at once, removed and handed over at once, left and handed over at once: one owner', async () => {
    const { firm, creditCode } = await registered()
    const [one, two] = [await member(firm), await member(firm, '赵成员')]
    const handed = await Promise.all(
      [one, two].map(({ documentId }) => firm.post(`/api/my/members/${documentId}/hand-over`)),
    )
    expect(handed.map(({ status }) => status).sort()).toEqual([200, 403])
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member', 'member'])
    const [owner, other] = handed[0]?.status === 200 ? [one, two] : [two, one]
    const clash = await Promise.all([
      owner.who.post(`/api/my/members/${other.documentId}/hand-over`),
      other.who.post('/api/my/leave'),
      owner.who.delete(`/api/my/members/${other.documentId}`),
    ])
    for (const { status } of clash) expect([200, 403, 404, 409]).toContain(status)
    expect((await rolesOf(creditCode)).filter((role) => role === 'owner')).toHaveLength(1)
  })

  test('[R05] the address of an owner lapses while a member works beside him: staff decide, he keeps his place', async () => {
    const { firm, creditCode, email } = await registered({ size: 'small' })
    await member(firm)
    const [owner] = await query<{ id: number }>('select id from up_users where email = $1', [email])
    await query(`update up_users set confirmed = false, created_at = created_at - interval '8 days' where email = $1`, [
      email,
    ])
    const stranger = registration()
    stranger.account.email = email
    expect(await register(stranger)).toAnswer(202)
    expect(await query('select email, blocked from up_users where id = $1', [owner?.id])).toEqual([
      { email: `lapsed-${owner?.id}@invalid`, blocked: true },
    ])
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member'])
  })

  test('nobody hands over to a member whose account is gone, as earlier releases allowed; he is removed', async () => {
    const { firm, creditCode } = await registered()
    const documentId = database.newDocumentId()
    await database.insertRows('plugin::organisations.membership', [
      { documentId, accountId: 2_000_000_000, creditCode, organisation: 'enterprise', standing: 'member' },
    ])
    expect((await firm.get('/api/my/members')).body.data.at(-1)).toMatchObject({ documentId, name: null, email: null })
    await refused(() => firm.post(`/api/my/members/${documentId}/hand-over`), 'account-gone', 409)
    expect(await firm.delete(`/api/my/members/${documentId}`)).toAnswer(200)
    expect(await rolesOf(creditCode)).toEqual(['owner'])
    const { documentId: present } = await member(firm)
    expect(await firm.post(`/api/my/members/${present}/hand-over`)).toAnswer(200)
  })

  test('nobody hands over to a member whose account is blocked; once it is unblocked, he does', async () => {
    const { firm, creditCode } = await registered()
    const { documentId, email } = await member(firm)
    const block = (blocked: boolean) => query('update up_users set blocked = $2 where email = $1', [email, blocked])
    await block(true)
    await refused(() => firm.post(`/api/my/members/${documentId}/hand-over`), 'account-of-member-blocked', 409)
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member'])
    await block(false)
    expect(await firm.post(`/api/my/members/${documentId}/hand-over`)).toAnswer(200)
  })

  test('a failed hand-over keeps the owner', async () => {
    expectErrorLine(/database error P0001, update memberships/)
    expectErrorLine(/database error P0001, update memberships/)
    const { firm, creditCode } = await registered()
    const { documentId } = await member(firm)
    await query(`create function break_owner() returns trigger language plpgsql as
      $$ begin if new.document_id = '${documentId}' then raise exception 'disk full'; end if; return new; end $$`)
    await query('create trigger break_owner before update on memberships for each row execute function break_owner()')
    try {
      const before = await print()
      expect((await firm.post(`/api/my/members/${documentId}/hand-over`)).status).toBe(500)
      expect(await print()).toBe(before)
    } finally {
      await query('drop function break_owner cascade')
    }
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member'])
  })

  test('the database itself refuses a second owner, a second organisation, and an organisation without an owner', async () => {
    const { firm, creditCode } = await registered()
    const { documentId } = await member(firm)
    await expect(
      query(`update memberships set standing = 'owner' where document_id = $1`, [documentId]),
    ).rejects.toMatchObject({
      constraint: 'memberships_one_owner',
    })
    for (const sql of [
      `update memberships set standing = 'member' where credit_code = $1`,
      `delete from memberships where credit_code = $1 and standing = 'owner'`,
    ])
      await expect(query(sql, [creditCode])).rejects.toMatchObject({ constraint: 'memberships_never_ownerless' })
    await expect(
      query(
        `insert into memberships (document_id, account_id, credit_code, organisation, standing)
         select 'twice', account_id, $2, organisation, 'owner' from memberships where document_id = $1`,
        [documentId, newCreditCode()],
      ),
    ).rejects.toMatchObject({ constraint: 'memberships_account_once' })
    expect(await rolesOf(creditCode)).toEqual(['owner', 'member'])
  })

  test('a membership has the city of its organisation, also after a move', async () => {
    const { creditCode } = await registered()
    await query('update enterprises set city_code = $2 where credit_code = $1', [creditCode, '370200'])
    expect(await query('select city_code from memberships where credit_code = $1', [creditCode])).toEqual([
      { city_code: '370200' },
    ])
  })
})
