import type { RecordAction } from '../shared/pure/record-words'
import { SYSTEM, type Actor } from '../shared/pure/actor'
import { insertRows, newDocumentId, type Row } from '../shared/server/database/database'
import { VERIFICATION } from '../plugins/organisations/contract'
import { createRows } from '../shared/server/flows/create-rows'
import type { Cast, DemoEnterprise } from './cast'
import { emailOf } from './logins'
import { storePapers, type Papers } from './papers'
import { perform, type Timeline } from './timeline'
import { person } from './words/people'

const ACCEPTED = { reason: '营业执照、授权书齐全有效，与登记信息一致。' }

/**
 * Early registrations were verified by their city; recent ones wait, and so do two claims: on an imported enterprise,
 * and on one with an owner.
 */
export async function planVerifications(cast: Cast, timeline: Timeline): Promise<void> {
  const own = cast.enterprises.filter(({ account }) => account)
  const early = own.filter(({ labelStatus }) => labelStatus !== 'awaiting')
  const registered = cast.days.before('07-06', 14)
  for (const city of cast.cities) {
    const here = early.filter((enterprise) => enterprise.city === city)
    const [first] = here
    if (!first?.account) continue
    // One set of papers for all decided requests, since nobody opens them.
    const papers = await storePapers(first.account, registered)
    const rows = here.map((enterprise) => registration(enterprise, papers, registered))
    timeline.tell(registered, () => create('register', rows, SYSTEM, registered))
    const at = cast.days.before('07-07', 10, city.index * 5)
    const ids = rows.map(({ documentId }) => String(documentId))
    timeline.tell(at, () => perform(at, city.officerAt(at), VERIFICATION, 'accept', ids, ACCEPTED))
  }
  await planWaiting(
    cast,
    own.filter(({ labelStatus }) => labelStatus === 'awaiting'),
    timeline,
  )
  await planClaims(cast, timeline)
}

async function planWaiting(cast: Cast, late: readonly DemoEnterprise[], timeline: Timeline): Promise<void> {
  for (const [index, enterprise] of late.entries()) {
    const at = cast.days.at(-21, 9, index * 7)
    const account = enterprise.account as Actor
    const papers = await storePapers(account, at)
    timeline.tell(at, () => create('register', [registration(enterprise, papers, at)], account, at))
  }
}

async function planClaims(cast: Cast, timeline: Timeline): Promise<void> {
  const [first, second] = cast.cities
  const imported = cast.enterprises.find(({ account, city }) => !account && city === first)
  const owned = cast.enterprises.filter(({ account, city }) => account && city === (second ?? first)).at(-1)
  for (const [index, enterprise] of [imported, owned].entries()) {
    if (!enterprise) continue
    const at = cast.days.at(-3, 10, index * 40)
    const claimant = await openClaimant(index)
    const papers = await storePapers(claimant, at, enterprise.city.code)
    const owner = enterprise.account?.name ?? null
    const claim = {
      ...asked(enterprise, papers, at),
      kind: 'claim',
      accountId: claimant.accountId,
      applicantName: claimant.name,
      applicantEmail: emailOf(`claimant${index + 1}`),
      ownerOnRecord: owner,
    }
    timeline.tell(at, () => create('claim', [claim], claimant, at))
  }
}

const create = (action: RecordAction, rows: readonly Row[], actor: Actor, at: Date): Promise<unknown> =>
  createRows(VERIFICATION, action, rows, { actor, input: {}, at: { now: at, arrivedAt: at } })

const registration = (enterprise: DemoEnterprise, papers: Papers, at: Date): Row => ({
  ...asked(enterprise, papers, at),
  kind: 'registration',
  creditCode: enterprise.creditCode,
  applicantName: enterprise.contactName,
})

const asked = ({ name, creditCode, city }: DemoEnterprise, papers: Papers, at: Date): Row => ({
  documentId: newDocumentId(),
  state: 'submitted',
  organisation: 'enterprise',
  typedOrganisation: 'enterprise',
  subjectCode: creditCode,
  cityCode: city.code,
  typedCityCode: city.code,
  name,
  nameOnRecord: name,
  ...papers,
  submittedAt: at.toISOString(),
})

/** An account without an organisation that does not sign in. */
async function openClaimant(index: number): Promise<Actor> {
  const name = person(900 + index)
  const email = emailOf(`claimant${index + 1}`)
  const [user] = await insertRows<{ id: number }>('plugin::users-permissions.user', [
    { username: email, email, name, provider: 'local', confirmed: true, blocked: false },
  ])
  const id = user?.id as number
  return { kind: 'account', id: `account:${id}`, name, cityCodes: [], accountId: id }
}
