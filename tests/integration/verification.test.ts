import { expectErrorLine } from '../harness/errors'
import { database, query } from '../harness/app'
import {
  given,
  historyCount,
  hours,
  JINAN,
  newCreditCode,
  QINGDAO,
  rows,
  stored,
  ZIBO,
  type Given,
} from '../harness/given'
import { somebody, type Reply, type Somebody } from '../harness/http'
import { letterTo } from '../harness/letters'
import { accountFor, as } from '../harness/people'
import { confirm, login, proof, register, registered, registration, submitPapers } from '../harness/registered'
import { mailsTo } from '../harness/smtp'

const VERIFICATION = '/organisations/verification'
const TABLE = '/content-manager/collection-types/plugin::organisations.verification'
const REASON = { reason: '材料齐全，与登记信息一致' }

interface Claimant {
  who: Somebody
  email: string
  accountId: number
  /** documentId of the submitted verification. */
  claim: string
}

/** Somebody who registered with a taken code and submitted evidence. */
async function claimant(creditCode: string, values: Record<string, unknown> = {}): Promise<Claimant> {
  const body = registration('enterprise', { creditCode, name: '我填的名称', ...values })
  expect(await register(body)).toAnswer(202)
  const { email } = body.account
  await confirm(email)
  const who = await login(email)
  const claim = await submitPapers(who, String(body.enterprise.cityCode))
  const [row] = await query<{ id: number }>('select id from up_users where email = $1', [email])
  return { who, email, accountId: Number(row?.id), claim }
}

const owned = async (creditCode: string) =>
  query<{ account_id: number; standing: string }>(
    'select account_id, standing from memberships where credit_code = $1 order by standing desc, id',
    [creditCode],
  )

const organisationOf = async (creditCode: string) =>
  (await query('select * from enterprises where credit_code = $1', [creditCode]))[0] as Given & Record<string, unknown>

const print = async (creditCode: string): Promise<string> =>
  JSON.stringify([
    await organisationOf(creditCode),
    await owned(creditCode),
    await query('select * from verifications where subject_code = $1 order by id', [creditCode]),
    await query('select count(*) from desk_history'),
    await query('select count(*) from desk_event'),
  ])

/** A refusal must change nothing. */
async function refused(creditCode: string, run: () => Promise<Reply>, code: string, status: number): Promise<void> {
  const before = await print(creditCode)
  expect(await run()).toBeRefused(code, status)
  expect(await print(creditCode)).toBe(before)
}

describe('[R21] the city verifies an organisation by its licence and letter of authorisation', () => {
  test('papers, submission, return, correction, acceptance: the enterprise is verified, and everybody reads how far it is', async () => {
    const { firm, creditCode } = await registered()
    const officer = await as.cityOfficer(JINAN)
    await refused(creditCode, () => firm.post('/api/my/verification/submit'), 'verification-files-missing', 400)
    const licence = await proof(firm, '营业执照.pdf')
    expect((await firm.put('/api/my/verification', { licence })).body.data).toMatchObject({ missing: ['letter'] })
    await refused(creditCode, () => firm.post('/api/my/verification/submit'), 'verification-files-missing', 400)
    const letter = await proof(firm, '授权书.pdf')
    expect((await firm.put('/api/my/verification', { letter })).body.data).toMatchObject({
      licence,
      letter,
      missing: [],
    })
    const submitted = (await firm.post('/api/my/verification/submit')).body.data
    expect(submitted).toMatchObject({ state: 'submitted', stateLabel: { zh: '待核验' } })
    await refused(creditCode, () => firm.put('/api/my/verification', { licence }), 'not-from-here', 409)
    const path = `${VERIFICATION}/${submitted.documentId}`

    const listed = await officer.get(`${TABLE}?filters[subjectCode][$eq]=${creditCode}`)
    expect(listed.body.results).toMatchObject([{ state: 'submitted', name: submitted.name, licence, letter }])
    for (const file of [licence, letter]) expect(await officer.get(`/files/${file}`)).toAnswer(200)
    expect(await officer.post(`${path}/return`, {})).toBeRefused('needs-missing', 400)
    expect(await officer.post(`${path}/return`, { reason: '授权书未盖章' })).toAnswer(200)
    expect((await firm.get('/api/my')).body.data.verification).toMatchObject({
      state: 'returned',
      decisionReason: '授权书未盖章',
      stateLabel: { zh: '已退回，请补正后重新提交' },
    })
    expect((await firm.put('/api/my/verification', { letter: await proof(firm) })).body.data.state).toBe('returned')
    expect(await firm.post('/api/my/verification/submit')).toAnswer(200)

    const { version } = await organisationOf(creditCode)
    expect(await officer.post(`${path}/accept`, REASON)).toAnswer(200)
    const organisation = await organisationOf(creditCode)
    expect(organisation.verified_at).not.toBeNull()
    expect(organisation.version).toBe(Number(version) + 1)
    const my = (await firm.get('/api/my')).body.data
    expect(my.organisation.verifiedAt).not.toBeNull()
    expect(my.verification).toMatchObject({ state: 'accepted', decisionReason: REASON.reason })
    await refused(creditCode, () => firm.put('/api/my/verification', { licence }), 'verified-already', 409)
    const lines = await query(
      `select action, actor_kind from desk_history
       where subject_id = $1 and subject_uid = 'api::enterprise.enterprise' and changes is null order by id`,
      [organisation.document_id],
    )
    expect(lines).toEqual([
      { action: 'register', actor_kind: 'account' },
      { action: 'verify', actor_kind: 'city' },
    ])
    const record = await officer.get(`/desk/record/api::enterprise.enterprise/${String(organisation.document_id)}`)
    expect(record.body.data.at(-1).actionLabel.zh).toBe('主体核验通过')
  })

  test('rejected or withdrawn, it begins anew; the province decides too', async () => {
    const { firm, creditCode } = await registered()
    const province = await as.province()
    const first = await submitPapers(firm)
    expect(await province.post(`${VERIFICATION}/${first}/reject`, { reason: '营业执照已注销' })).toAnswer(200)
    await refused(creditCode, () => firm.post('/api/my/verification/submit'), 'no-verification', 404)
    const second = await submitPapers(firm)
    expect(second).not.toBe(first)
    expect(await firm.post('/api/my/verification/withdraw')).toAnswer(200)
    const third = await submitPapers(firm)
    expect(await province.post(`${VERIFICATION}/${third}/accept`)).toAnswer(200)
    expect((await organisationOf(creditCode)).verified_at).not.toBeNull()
  })

  test("⟂ another city, auditor, super admin, the account itself, nobody; a foreign id is an unknown one; somebody else's file", async () => {
    const { firm, creditCode } = await registered()
    const other = await registered()
    const foreign = await proof(other.firm)
    await refused(creditCode, () => firm.put('/api/my/verification', { licence: foreign }), 'proof-unknown', 400)
    await refused(creditCode, () => firm.put('/api/my/verification', { licence: 'nothing' }), 'proof-unknown', 400)
    const infected = await proof(firm)
    await query(
      `update private_files set scan = 'infected', scanned_at = now(), scan_engine = 'test' where document_id = $1`,
      [infected],
    )
    await refused(creditCode, () => firm.put('/api/my/verification', { licence: infected }), 'proof-unknown', 400)
    await refused(creditCode, () => firm.put('/api/my/verification', { state: 'accepted' }), 'needs-unknown', 400)
    await refused(creditCode, () => firm.put('/api/my/verification', { verifiedAt: hours(0) }), 'needs-unknown', 400)
    const id = await submitPapers(firm)
    const accept = (who: Somebody) => () => who.post(`${VERIFICATION}/${id}/accept`, REASON)
    await refused(creditCode, accept(await as.cityOfficer(QINGDAO)), 'not-found', 404)
    await refused(creditCode, accept(await as.auditor()), 'not-your-role', 403)
    await refused(creditCode, accept(await as.superAdmin()), 'not-your-role', 403)
    for (const who of [firm, somebody()]) expect((await accept(who)()).status).toBe(401)
    const elsewhere = await as.cityOfficer(QINGDAO)
    const hidden = await elsewhere.get(`${TABLE}/${id}`)
    const unknown = await elsewhere.get(`${TABLE}/${database.newDocumentId()}`)
    expect([hidden.status, hidden.body]).toEqual([unknown.status, unknown.body])
    expect((await elsewhere.get(`${TABLE}?filters[subjectCode][$eq]=${creditCode}`)).body.results).toEqual([])
    await refused(creditCode, () => firm.post('/api/my/verification/accept'), 'method-not-allowed', 405)
    await refused(creditCode, () => firm.put('/api/my/verification', { version: 99 }), 'changed-meanwhile', 409)
  })

  test('decided twice at once: one decision', async () => {
    const { firm } = await registered()
    const id = await submitPapers(firm)
    const officer = await as.cityOfficer(JINAN)
    const answers = await Promise.all([
      officer.post(`${VERIFICATION}/${id}/accept`, REASON),
      officer.post(`${VERIFICATION}/${id}/reject`, REASON),
      officer.post(`${VERIFICATION}/${id}/accept`, REASON),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await historyCount(id)).toBe(4)
  })

  test('only an acceptance verifies: no form, no own change, no SQL', async () => {
    const { firm, creditCode } = await registered()
    const province = await as.province()
    const superAdmin = await as.superAdmin()
    const { document_id: documentId } = await organisationOf(creditCode)
    const form = `/content-manager/collection-types/api::enterprise.enterprise/${String(documentId)}`
    for (const who of [province, superAdmin]) {
      await who.put(form, { verifiedAt: hours(0) })
      expect((await organisationOf(creditCode)).verified_at).toBeNull()
    }
    expect(await superAdmin.put(form, { verifiedAt: hours(0) })).toBeRefused('procedural-field', 409)
    expect(await firm.put('/api/my/organisation', { verifiedAt: hours(0) })).toBeRefused('needs-unknown', 400)
    await expect(
      query('update enterprises set verified_at = now() where credit_code = $1', [creditCode]),
    ).rejects.toMatchObject({ code: 'WF001' })
    await expect(
      rows('api::enterprise.enterprise', [
        { name: '直接写入', creditCode: newCreditCode(), cityCode: JINAN, verifiedAt: hours(0) },
      ]),
    ).rejects.toMatchObject({ code: 'WF001' })
    // Corrections by the province keep it verified.
    const verified = await given.enterprise({ labelled: false })
    const edit = `/content-manager/collection-types/api::enterprise.enterprise/${verified.documentId}`
    expect(await province.put(edit, { address: '新址' })).toAnswer(200)
    expect(await stored('enterprises', verified.documentId)).toMatchObject({ address: '新址' })
    expect((await stored('enterprises', verified.documentId)).verified_at).not.toBeNull()
  })

  test('the database itself refuses a claim that belongs to an organisation, and papers that are not there', async () => {
    const base = {
      kind: 'claim',
      organisation: 'enterprise',
      subjectCode: newCreditCode(),
      cityCode: JINAN,
      name: '企业',
      accountId: 1,
    }
    const uid = 'plugin::organisations.verification'
    await expect(rows(uid, [{ ...base, creditCode: base.subjectCode }])).rejects.toMatchObject({
      constraint: 'verifications_belong',
    })
    await expect(rows(uid, [{ ...base, accountId: null }])).rejects.toMatchObject({
      constraint: 'verifications_belong',
    })
    await expect(rows(uid, [{ ...base, state: 'submitted', licence: null }])).rejects.toMatchObject({
      constraint: 'verifications_judged_on_files',
    })
    await rows(uid, [{ ...base, accountId: 2_000_000_001 }])
    await expect(rows(uid, [{ ...base, accountId: 2_000_000_001 }])).rejects.toMatchObject({
      constraint: 'verifications_one_open_claim',
    })
  })
})

describe('[R21] what an enterprise not yet verified may do', () => {
  const set = async (value: string): Promise<void> =>
    void expect(
      await (await as.province()).put('/desk/settings/unverifiedMaySubmit', { value, reason: '测试' }),
    ).toAnswer(200)
  afterAll(() => set('evidence-given'))

  test('it drafts always; it submits as the setting says; nobody recommends it before it is verified', async () => {
    const { firm, creditCode } = await registered({ size: 'small' })
    const organisation = await organisationOf(creditCode)
    await given.label({ creditCode, cityCode: JINAN, enterprise: organisation.id })
    const { id: batch } = await given.batch()
    const demand = (await given.demand({ enterprise: { ...organisation, creditCode, cityCode: JINAN }, batch }))
      .documentId
    const submit = () => firm.post(`/api/my/demands/${demand}/submit`)
    for (const value of ['never', 'evidence-given']) {
      await set(value)
      await refused(creditCode, submit, 'organisation-unverified', 409)
    }
    const offers = (await firm.get(`/api/my/demands/${demand}`)).body.data.actions as { name: string; why?: object }[]
    expect(offers.find(({ name }) => name === 'submit')?.why).toMatchObject({ code: 'organisation-unverified' })
    const verification = await submitPapers(firm)
    await set('never')
    await refused(creditCode, submit, 'organisation-unverified', 409)
    await set('evidence-given')
    expect(await submit()).toAnswer(200)

    const officer = await as.cityOfficer(JINAN)
    expect(await officer.post(`/filing/demand/${demand}/select`, { reason: '同意' })).toAnswer(200)
    const recommend = () => officer.post(`/filing/demand/${demand}/recommend`)
    await refused(creditCode, recommend, 'organisation-unverified', 409)
    expect(await officer.post(`${VERIFICATION}/${verification}/accept`, REASON)).toAnswer(200)
    expect(await recommend()).toAnswer(200)
  })

  test('by setting it submits without any papers', async () => {
    await set('always')
    const { firm, creditCode } = await registered({ size: 'small' })
    const organisation = await organisationOf(creditCode)
    await given.label({ creditCode, cityCode: JINAN, enterprise: organisation.id })
    const demand = await given.demand({ enterprise: { ...organisation, creditCode, cityCode: JINAN } })
    expect(await firm.post(`/api/my/demands/${demand.documentId}/submit`)).toAnswer(200)
  })
})

describe('[R05] a credit code that is taken is claimed, and staff decide', () => {
  test('an imported enterprise without an owner gets one; the others who claimed it are rejected', async () => {
    const { creditCode } = await given.enterprise({ source: 'imported', labelled: false, verifiedAt: null })
    const first = await claimant(creditCode)
    const second = await claimant(creditCode)
    const officer = await as.cityOfficer(JINAN)
    const seen = (await officer.get(`${TABLE}/${first.claim}`)).body.data
    expect(seen).toMatchObject({
      name: '我填的名称',
      nameOnRecord: `测试企业${creditCode.slice(-6)}`,
      ownerOnRecord: null,
    })
    await refused(
      creditCode,
      () => officer.post(`${VERIFICATION}/${first.claim}/accept`, { previousOwner: 'remove' }),
      'no-previous-owner',
      409,
    )
    expect(await officer.post(`${VERIFICATION}/${first.claim}/accept`)).toAnswer(200)
    expect(await owned(creditCode)).toEqual([{ account_id: first.accountId, standing: 'owner' }])
    expect((await first.who.get('/api/my/organisation')).body.data).toMatchObject({ creditCode, source: 'imported' })
    expect((await organisationOf(creditCode)).verified_at).not.toBeNull()
    expect((await second.who.get('/api/my')).body.data).toMatchObject({
      organisation: null,
      verification: { state: 'rejected', decisionReason: '该机构的另一项认领或核验已通过。' },
    })
    expect(await officer.post(`${VERIFICATION}/${second.claim}/accept`)).toBeRefused('not-from-here', 409)
    // He may try again; now there is an owner, who is notified.
    const again = { enterprise: { creditCode, name: '我填的名称', cityCode: JINAN } }
    expect(await second.who.post('/api/my/organisation/enterprise', again)).toAnswer(202)
    expect(mailsTo(first.email).filter(({ subject }) => /认领/.test(subject))).toEqual([])
    await submitPapers(second.who, JINAN)
    expect((await letterTo(first.email, /认领/)).text).toContain(creditCode)
    expect((await first.who.get('/api/my')).body.data.claimsAgainst).toBe(1)
    const [claim] = await query<{ id: string }>(
      `select document_id as id from verifications where account_id = $1 and state = 'submitted'`,
      [second.accountId],
    )
    expect(await officer.post(`${VERIFICATION}/${claim?.id}/reject`, REASON)).toAnswer(200)
    // A decided claim is none that the owner must know of.
    expect((await first.who.get('/api/my')).body.data.claimsAgainst).toBe(0)
    // The notice mentions a claim, but not the claimant.
    for (const path of ['', '/verification', '/members', '/members/invitations', '/organisation'])
      expect(JSON.stringify((await first.who.get(`/api/my${path}`)).body)).not.toContain(second.email)
  })

  test.each(['keep-as-member', 'remove'])('the owner there was: %s', async (previousOwner) => {
    const owner = await registered()
    const { creditCode } = owner
    expect(await owner.firm.post('/api/my/members/invitations', { email: 'mate@firm.test' })).toAnswer(201)
    const other = await claimant(creditCode)
    const officer = await as.cityOfficer(JINAN)
    const path = `${VERIFICATION}/${other.claim}`
    await refused(creditCode, () => officer.post(`${path}/accept`, REASON), 'previous-owner-needed', 400)
    await refused(creditCode, () => officer.post(`${path}/accept`, { previousOwner: 'both' }), 'needs-invalid', 400)
    const [membership] = await query<{ id: string }>(
      'select document_id as id from memberships where credit_code = $1',
      [creditCode],
    )
    expect(await officer.post(`${path}/accept`, { ...REASON, previousOwner })).toAnswer(200)
    const roles = (await owned(creditCode)).map(({ standing }) => standing)
    expect(roles).toEqual(previousOwner === 'remove' ? ['owner'] : ['owner', 'member'])
    expect((await owned(creditCode))[0]?.account_id).toBe(other.accountId)
    const mine = (await owner.firm.get('/api/my')).body.data.organisation
    if (previousOwner === 'remove') expect(mine).toBeNull()
    else expect(mine).toMatchObject({ creditCode, standing: 'member' })
    expect((await other.who.get('/api/my/members/invitations')).body.data).toMatchObject([{ state: 'revoked' }])
    const history = await query<{ action: string; from: string; to: string; actor: string; input: object }>(
      `select action, from_state as "from", to_state as "to", actor_kind as actor, input from desk_history
       where subject_uid = 'plugin::organisations.membership' and subject_id = $1 order by id`,
      [membership?.id],
    )
    expect(history.map(({ action }) => action)).toEqual(['register', 'displace'])
    expect(history[1]).toMatchObject({
      from: 'owner',
      to: previousOwner === 'remove' ? 'none' : 'member',
      actor: 'city',
      input: { member: '王经办' },
    })
    // The claimant's evidence verified the organisation, which ended the registration's own verification.
    const left = await query(
      `select 1 from verifications where subject_code = $1 and state in ('draft', 'submitted', 'returned')`,
      [creditCode],
    )
    expect(left).toEqual([])
  })

  test('the city on record decides, whatever city was typed, and reads both and the papers', async () => {
    const { creditCode } = await given.enterprise({ cityCode: QINGDAO, labelled: false, verifiedAt: null })
    const { claim } = await claimant(creditCode, { cityCode: JINAN })
    const typed = await as.cityOfficer(JINAN)
    const recorded = await as.cityOfficer(QINGDAO)
    await refused(creditCode, () => typed.post(`${VERIFICATION}/${claim}/accept`), 'not-found', 404)
    const row = (await recorded.get(`${TABLE}/${claim}`)).body.data
    expect(row).toMatchObject({ cityCode: QINGDAO, typedCityCode: JINAN })
    for (const file of [row.licence, row.letter]) expect(await recorded.get(`/files/${file}`)).toAnswer(200)
    const third = await as.cityOfficer(ZIBO)
    expect(await third.get(`/files/${row.licence}`)).toBeRefused('not-found', 404)
    expect(await recorded.post(`${VERIFICATION}/${claim}/accept`)).toAnswer(200)
  })

  test('an officer who looked before the owner changed is told so', async () => {
    const owner = await registered()
    const { creditCode } = owner
    const mate = await accountFor(newCreditCode())
    await query('update memberships set credit_code = $1, standing = $2 where account_id = $3', [
      creditCode,
      'member',
      mate.id,
    ])
    const other = await claimant(creditCode)
    const officer = await as.cityOfficer(JINAN)
    const { version } = (await officer.get(`${VERIFICATION}/${other.claim}/actions`)).body.data
    const [member] = (await owner.firm.get('/api/my/members')).body.data.filter(({ you }: { you: boolean }) => !you)
    expect(await owner.firm.post(`/api/my/members/${member.documentId}/hand-over`)).toAnswer(200)
    const accept = (seen: number) => () =>
      officer.post(`${VERIFICATION}/${other.claim}/accept`, { previousOwner: 'remove', version: seen })
    await refused(creditCode, accept(version), 'changed-meanwhile', 409)
    expect((await officer.get(`${TABLE}/${other.claim}`)).body.data.ownerOnRecord).toBe(mate.email)
    expect(await accept(version + 1)()).toAnswer(200)
  })

  test('⟂ a claimant who belongs elsewhere by now; an organisation that is gone or moved', async () => {
    const { creditCode } = await given.enterprise({ labelled: false, verifiedAt: null })
    const busy = await claimant(creditCode)
    await rows('plugin::organisations.membership', [
      {
        accountId: busy.accountId,
        creditCode: newCreditCode(),
        organisation: 'enterprise',
        standing: 'owner',
        cityCode: QINGDAO,
      },
    ])
    const officer = await as.cityOfficer(JINAN)
    await refused(creditCode, () => officer.post(`${VERIFICATION}/${busy.claim}/accept`), 'claimant-elsewhere', 409)
    await refused(
      creditCode,
      async () => (await as.province()).post(`${VERIFICATION}/${busy.claim}/accept`),
      'claimant-elsewhere',
      409,
    )
    const moved = await given.enterprise({ labelled: false, verifiedAt: null })
    const { claim, who } = await claimant(moved.creditCode)
    await query('update enterprises set city_code = $2 where credit_code = $1', [moved.creditCode, QINGDAO])
    await refused(moved.creditCode, () => officer.post(`${VERIFICATION}/${claim}/accept`), 'organisation-moved', 409)
    await refused(
      moved.creditCode,
      async () => (await as.province()).post(`${VERIFICATION}/${claim}/accept`),
      'organisation-moved',
      409,
    )
    // Returned and resubmitted, it goes to the organisation's new city.
    expect(await officer.post(`${VERIFICATION}/${claim}/return`, { reason: '已迁出' })).toAnswer(200)
    expect(await who.post('/api/my/verification/submit')).toAnswer(200)
    expect(await (await as.cityOfficer(QINGDAO)).post(`${VERIFICATION}/${claim}/accept`)).toAnswer(200)
  })

  test('two claims accepted at once: one owner', async () => {
    const { creditCode } = await given.enterprise({ labelled: false, verifiedAt: null })
    const claims = [await claimant(creditCode), await claimant(creditCode), await claimant(creditCode)]
    const officer = await as.cityOfficer(JINAN)
    const province = await as.province()
    const answers = await Promise.all(
      claims.map(({ claim }, at) => (at % 2 ? province : officer).post(`${VERIFICATION}/${claim}/accept`)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await owned(creditCode)).toHaveLength(1)
  })

  test('half an acceptance leaves nothing', async () => {
    expectErrorLine(/database error P0001, update enterprises/)
    const owner = await registered()
    const { creditCode } = owner
    const { claim } = await claimant(creditCode)
    const officer = await as.cityOfficer(JINAN)
    await query(`create function break_verified() returns trigger language plpgsql as
      $$ begin if new.credit_code = '${creditCode}' then raise exception 'disk full'; end if; return new; end $$`)
    await query(
      'create trigger break_verified before update on enterprises for each row execute function break_verified()',
    )
    try {
      const before = await print(creditCode)
      const answer = await officer.post(`${VERIFICATION}/${claim}/accept`, { previousOwner: 'remove' })
      expect(answer.status).toBe(500)
      expect(await print(creditCode)).toBe(before)
    } finally {
      await query('drop function break_verified cascade')
    }
    expect((await owner.firm.get('/api/my')).body.data.organisation).toMatchObject({ standing: 'owner' })
  })

  test('a claimant withdraws; nobody else reads or moves his claim', async () => {
    const { creditCode } = await given.enterprise({ labelled: false, verifiedAt: null })
    const { who, claim } = await claimant(creditCode)
    const other = await claimant((await given.enterprise({ labelled: false, verifiedAt: null })).creditCode)
    expect((await other.who.get('/api/my/verification')).body.data.documentId).toBe(other.claim)
    expect(await somebody().get('/api/my/verification')).toBeRefused('not-signed-in', 401)
    const { licence } = (await who.get('/api/my/verification')).body.data
    expect(await other.who.get(`/api/my/files/${licence}`)).toBeRefused('not-found', 404)
    expect((await who.post('/api/my/verification/withdraw')).body.data.state).toBe('withdrawn')
    const officer = await as.cityOfficer(JINAN)
    await refused(creditCode, () => officer.post(`${VERIFICATION}/${claim}/accept`), 'not-from-here', 409)
    await refused(creditCode, () => who.put('/api/my/verification', { licence }), 'no-verification', 404)
  })
})

describe('staff see who speaks for an organisation', () => {
  test('its page lists owner, members and what is open; the home page counts what waits', async () => {
    const { firm, email, creditCode } = await registered()
    const { document_id: id } = await organisationOf(creditCode)
    const path = `/organisations/enterprise/${String(id)}/accounts`
    const officer = await as.cityOfficer(JINAN)
    const toVerify = async (): Promise<number> =>
      (await officer.get('/desk/tasks')).body.data.tasks.find(({ key }: { key: string }) => key === 'verifications')
        .count
    const before = await toVerify()
    const verification = await submitPapers(firm)
    expect(await toVerify()).toBe(before + 1)
    for (const who of [officer, await as.province(), await as.auditor()])
      expect((await who.get(path)).body.data).toMatchObject({
        verifiedAt: null,
        members: [{ name: '王经办', email, standing: 'owner' }],
        verifications: [{ documentId: verification, state: 'submitted' }],
      })
    const elsewhere = await as.cityOfficer(QINGDAO)
    expect(await elsewhere.get(path)).toBeRefused('not-found', 404)
    expect(await elsewhere.get('/organisations/enterprise/nothing/accounts')).toBeRefused('not-found', 404)
    expect(await officer.get(`/organisations/others/${String(id)}/accounts`)).toBeRefused('not-found', 404)
    const odd = `/organisations/constructor/${String(id)}/accounts`
    expect(await officer.get(odd)).toBeRefused('forbidden-key', 400)
    for (const who of [firm, somebody()]) expect((await who.get(path)).status).toBe(401)
  })
})
