/** Verifications and claims that an action must not touch: of another organisation or account, decided, of the other kind. */
import { createHash } from 'node:crypto'
import type * as OrganisationFacts from '../../src/plugins/organisations/server/facts/organisation-facts'
import type * as ReadsPapers from '../../src/plugins/organisations/server/services/reads-papers'
import { load, query } from '../harness/app'
import { claimed, colleague, invited, noAccount, unverified, VERIFICATION } from '../harness/claims'
import { factsOf } from '../harness/facts'
import {
  fileOf,
  given,
  hours,
  JINAN,
  newCreditCode,
  one,
  QINGDAO,
  rows,
  stored,
  ZIBO,
  type Given,
} from '../harness/given'
import type { Somebody } from '../harness/http'
import { accountFor, as } from '../harness/people'
import { nextNumber } from '../harness/running'

const { readsPapers } = load<typeof ReadsPapers>('plugins/organisations/server/services/reads-papers.js')

const { organisationFacts } = load<typeof OrganisationFacts>('plugins/organisations/server/facts/organisation-facts.js')

const OPEN = ['draft', 'submitted', 'returned']
const DECIDED = ['accepted', 'rejected', 'withdrawn']
const STATES = [...OPEN, ...DECIDED]

let papers: Record<string, unknown>
beforeAll(async () => {
  const file = await fileOf(newCreditCode(), ZIBO)
  papers = { licence: file, letter: file, submittedAt: hours(-1) }
})

const claim = (code: string, values: Record<string, unknown> = {}): Promise<Given> =>
  one(VERIFICATION, claimed(code, { ...papers, ...values }))
const registration = (creditCode: string, values: Record<string, unknown> = {}): Promise<Given> =>
  claim(creditCode, { kind: 'registration', accountId: null, creditCode, ...values })
/** A claim in each of the states. */
const claimsOf = (code: string, states = STATES, values: Record<string, unknown> = {}): Promise<Given[]> =>
  rows<Given>(
    VERIFICATION,
    states.map((state) => claimed(code, { ...papers, ...values, state })),
  )

/** State of each, and its version if that has increased. */
const fates = (table: string, rows: readonly Given[]): Promise<unknown[]> =>
  Promise.all(
    rows.map(async ({ documentId }) => {
      const { state, version } = await stored(table, documentId)
      return version === 1 ? state : [state, version]
    }),
  )

/** An account that belongs to no organisation. */
async function loner(): Promise<{ who: Somebody; id: number; email: string }> {
  const creditCode = newCreditCode()
  const who = await as.account(creditCode)
  await query('delete from memberships where credit_code = $1', [creditCode])
  return { who, ...(await accountFor(creditCode)) }
}

describe('[R05] whose requests end', () => {
  test('an accepted claim ends what is open for the same organisation, and its invitations', async () => {
    const [{ creditCode }, other] = [await unverified(), await unverified()]
    const accepted = await claim(creditCode, { state: 'submitted' })
    const rivals = [...(await claimsOf(creditCode)), await registration(creditCode)]
    const elsewhere = await claimsOf(other.creditCode)
    const invitations = [
      await invited(creditCode),
      await invited(creditCode, { state: 'joined' }),
      await invited(creditCode, { state: 'revoked' }),
      await invited(other.creditCode),
    ]
    const officer = await as.cityOfficer(JINAN)
    expect(await officer.post(`/organisations/verification/${accepted.documentId}/accept`)).toAnswer(200)
    const ended = ['rejected', 2]
    expect(await fates('verifications', rivals)).toEqual([...OPEN.map(() => ended), ...DECIDED, ended])
    expect(await fates('verifications', elsewhere)).toEqual(STATES)
    expect(await fates('member_invitations', invitations)).toEqual([['revoked', 2], 'joined', 'revoked', 'open'])
    expect(await stored('enterprises', other.documentId)).toMatchObject({ verified_at: null, version: 1 })
  })

  test.each(OPEN)('who gives up an organisation ends its request (%s), not those of others', async (state) => {
    const [{ creditCode }, other] = [await unverified(), await unverified()]
    const account = await as.account(creditCode)
    const own = [await registration(creditCode, { state }), await registration(creditCode, { state: 'withdrawn' })]
    const elsewhere = [await registration(other.creditCode), await invited(other.creditCode)]
    expect(await account.post('/api/my/leave')).toAnswer(200)
    expect(await fates('verifications', own)).toEqual([['rejected', 2], 'withdrawn'])
    expect(await fates('verifications', elsewhere.slice(0, 1))).toEqual(['draft'])
    expect(await fates('member_invitations', elsewhere.slice(1))).toEqual(['open'])
  })

  test.each(OPEN)('who joins an organisation ends his own claim (%s) of another', async (state) => {
    const { who, id, email } = await loner()
    const { creditCode } = await unverified()
    const elsewhere = (await unverified()).creditCode
    const owns = await claimsOf(elsewhere, [state, 'withdrawn'], { accountId: id })
    const others = await claimsOf(elsewhere)
    const token = `token-${nextNumber('token')}`
    const tokenHash = createHash('sha256').update(token).digest('hex')
    await invited(creditCode, { email, tokenHash })
    // There is always an owner.
    await accountFor(creditCode)
    expect(await who.post('/api/my/join', { token })).toAnswer(200)
    expect(await fates('verifications', owns)).toEqual([['rejected', 2], 'withdrawn'])
    expect(await fates('verifications', others)).toEqual(STATES)
  })

  test.each(OPEN)(
    'an account whose claim is open (%s) names no other organisation; a decided claim does not count',
    async (state) => {
      const name = { enterprise: { creditCode: newCreditCode(), name: '另一家企业', cityCode: JINAN } }
      const { creditCode } = await unverified()
      const [busy, free] = [await loner(), await loner()]
      await claim(creditCode, { accountId: busy.id, state })
      await claimsOf(creditCode, DECIDED, { accountId: free.id })
      expect(await busy.who.post('/api/my/organisation/enterprise', name)).toBeRefused('claim-open', 409)
      expect(await free.who.post('/api/my/organisation/enterprise', name)).toAnswer(202)
    },
  )

  test('a new owner is noted on the open claims of his organisation', async () => {
    const [{ creditCode }, other] = [await unverified(), await unverified()]
    const owner = await as.account(creditCode)
    await colleague(creditCode)
    const own = [...(await claimsOf(creditCode)), await registration(creditCode)]
    const elsewhere = await claimsOf(other.creditCode)
    const members = (await owner.get('/api/my/members')).body.data as { documentId: string; you: boolean }[]
    const successor = members.find(({ you }) => !you)?.documentId
    expect(await owner.post(`/api/my/members/${successor}/hand-over`)).toAnswer(200)
    expect(await fates('verifications', own)).toEqual([...OPEN.map((state) => [state, 2]), ...DECIDED, 'draft'])
    expect(await fates('verifications', elsewhere)).toEqual(STATES)
  })
})

describe('[R05] what is read', () => {
  test.each(OPEN)(
    'an account reads what is open (%s) before a newer one, and no former claim of another organisation',
    async (state) => {
      const { who, id } = await loner()
      const subject = (await unverified()).creditCode
      const [older] = await claimsOf(subject, [state, ...DECIDED], { accountId: id })
      await claim(subject)
      const read = async (reader: Somebody) => (await reader.get('/api/my/verification')).body.data as unknown
      expect(await read(who)).toMatchObject({ documentId: older?.documentId, state })
      const { creditCode } = await unverified()
      const member = await as.account(creditCode)
      const own = await registration(creditCode, { state: 'rejected' })
      await claim(subject, { accountId: (await accountFor(creditCode)).id, state: 'rejected' })
      expect(await read(member)).toMatchObject({ documentId: own.documentId })
      const accepted = await claim(creditCode, { accountId: (await accountFor(creditCode)).id, state: 'accepted' })
      expect(await read(member)).toMatchObject({ documentId: accepted.documentId })
    },
  )

  test('the owner reads how many claims were submitted against his organisation', async () => {
    const [{ creditCode }, other] = [await unverified(), await unverified()]
    await claimsOf(creditCode)
    await claim(creditCode, { state: 'submitted' })
    await registration(creditCode, { state: 'submitted' })
    await claimsOf(other.creditCode)
    expect((await (await as.account(creditCode)).get('/api/my')).body.data.claimsAgainst).toBe(2)
  })

  test('staff read what is open for an organisation, in the order in which it began', async () => {
    const [{ creditCode, documentId }, other] = [await unverified(), await unverified()]
    const claims = await claimsOf(creditCode)
    const last = await registration(creditCode)
    await claimsOf(other.creditCode)
    const officer = await as.cityOfficer(JINAN)
    const { data } = (await officer.get(`/organisations/enterprise/${documentId}/accounts`)).body
    expect(data.verifications.map((row: Given) => row.documentId)).toEqual(
      [...claims.slice(0, OPEN.length), last].map((row) => row.documentId),
    )
  })

  test('the papers of a claim are read by the city that decides on it, once they are submitted', async () => {
    const actor = { kind: 'city', id: 'admin:1', name: '', cityCodes: [JINAN] } as const
    const { creditCode } = await unverified()
    const [licence, letter, draft] = [
      await fileOf(creditCode, ZIBO),
      await fileOf(creditCode, ZIBO),
      await fileOf(creditCode, ZIBO),
    ]
    await claim(creditCode, { state: 'submitted', licence, letter })
    await claim(creditCode, { state: 'draft', licence: draft, letter: draft })
    const read = (documentId: string, cityCode = JINAN) =>
      readsPapers({ documentId }, { ...actor, cityCodes: [cityCode] })
    expect([await read(licence), await read(letter), await read(draft)]).toEqual([true, true, false])
    expect([await read(licence, QINGDAO), await read(await fileOf(creditCode, JINAN))]).toEqual([false, false])
    expect(await readsPapers({ documentId: licence }, { ...actor, kind: 'expert' })).toBe(false)
  })

  test('the record that an officer compares is that of the kind and code, with its owner or the number of his account', async () => {
    const { creditCode } = await unverified({ name: '同码企业' })
    await given.provider({ creditCode, name: '同码服务商', cityCode: QINGDAO })
    await given.provider({ name: '另一家服务商' })
    const accountId = noAccount()
    await one('plugin::organisations.membership', {
      accountId,
      creditCode,
      organisation: 'enterprise',
      standing: 'owner',
    })
    const [enterprise, provider] = [await claim(creditCode), await claim(creditCode, { organisation: 'provider' })]
    const ownerOnRecord = `account:${accountId}`
    expect(await factsOf(VERIFICATION, enterprise)).toEqual({
      known: true,
      record: { cityCode: JINAN, nameOnRecord: '同码企业', ownerOnRecord },
      claimantBelongs: false,
    })
    expect((await factsOf(VERIFICATION, provider)).record).toEqual({
      cityCode: QINGDAO,
      nameOnRecord: '同码服务商',
      ownerOnRecord,
    })
  })
})

test.each([
  ['draft', 'none'],
  ['submitted', 'evidence-given'],
  ['returned', 'none'],
  ['accepted', 'none'],
  ['rejected', 'none'],
  ['withdrawn', 'none'],
])('[R21] [R23] a verification that is %s: %s', async (state, verification) => {
  const [{ creditCode }, other] = [await unverified(), await unverified()]
  await registration(creditCode, { state })
  await registration(other.creditCode, { state: 'submitted' })
  await claim(creditCode, { state: 'submitted' })
  const facts = await organisationFacts('enterprise', [creditCode])
  expect([...facts]).toEqual([[creditCode, { verification, size: 'small' }]])
})
