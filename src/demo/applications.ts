import type { Core } from '@strapi/strapi'
import { SYSTEM, type Actor } from '../shared/pure/actor'
import type { CategoryCode } from '../policy/categories'
import { createRows } from '../shared/server/flows/create-rows'
import { insertRows, newDocumentId, type Row } from '../shared/server/database/database'
import { APPLICATION } from '../plugins/applications/contract'
import { BATCH } from '../plugins/filing/contract'
import { VERIFICATION } from '../plugins/organisations/contract'
import { EMPTY_DRAFT } from '../plugins/applications/domain/answer-shape'
import { FIRST_FORM } from '../plugins/forms/domain/form'
import { demoAnswers } from './application-answers'
import { dated, type Cast } from './cast'
import { storePage, storePapers } from './papers'
import type { DemoProvider } from './pool'
import { joinAuthenticated } from './staff'
import { perform, type Timeline } from './timeline'
import { person } from './words/people'

type Step = readonly [action: string, day: number, input?: Row]

const SUBMIT: Step = ['submit', -12]
const ACCEPT: Step = ['accept', -8, { reason: '材料齐全，符合形式要求，予以受理。' }]
const RETURN: Step = ['return', -7, { reason: '质量体系认证证书不清晰，请重新上传；并补充客户签章证明。' }]

/** How far each gets: nothing yet, waiting, returned, corrected, accepted, rejected, withdrawn. */
const COURSES: readonly (readonly Step[])[] = [
  [],
  [SUBMIT],
  [SUBMIT, RETURN],
  [SUBMIT, RETURN, ['answer-return', -4]],
  [SUBMIT, ACCEPT],
  [SUBMIT, ACCEPT],
  [SUBMIT, ['reject', -6, { reason: '所附材料与申请类别无关，不符合申请条件。' }]],
  [SUBMIT, ['withdraw', -10, { reason: '改报下一批次。' }]],
]

/** R06–R09: a provider batch without a cut-off (S13), and applications in every state of the formal check. */
export async function planApplications(
  strapi: Core.Strapi,
  cast: Cast,
  providers: readonly DemoProvider[],
  course: Timeline,
): Promise<void> {
  const { days, province } = cast
  const batch = await insertBatch(cast)
  course.act(days.at(-19, 9, 30), province, BATCH, 'open', batch.documentId)
  for (const [index, steps] of COURSES.entries()) {
    const provider = providers[index + 1]
    if (!provider) continue
    const account = await openAccountOf(strapi, provider, index)
    await planVerified(cast, provider, account, course)
    await planApplication(cast, { provider, account, batch: batch.id, index }, steps, course)
  }
}

async function insertBatch({ days }: Cast): Promise<{ id: number; documentId: string }> {
  const row = { name: `${days.year}年服务商首批`, kind: 'provider', year: days.year, ordinal: 1, parallel: false }
  const planned = { state: 'planned', filingOpensAt: days.at(-18).toISOString(), ...dated(days.at(-25, 10)) }
  const [batch] = await insertRows<{ id: number; documentId: string }>(BATCH, [{ ...row, ...planned }])
  return batch as { id: number; documentId: string }
}

/** An account of the provider that does not sign in. */
async function openAccountOf(strapi: Core.Strapi, { creditCode }: DemoProvider, index: number): Promise<Actor> {
  const name = person(index + 700)
  const email = `${creditCode.toLowerCase()}@demo.local`
  const [user] = await insertRows<{ id: number }>('plugin::users-permissions.user', [
    { username: email, email, name, provider: 'local', confirmed: true, blocked: false },
  ])
  const accountId = user?.id as number
  await joinAuthenticated(strapi, [accountId])
  await insertRows('plugin::organisations.membership', [
    { accountId, creditCode, organisation: 'provider', standing: 'owner' },
  ])
  return {
    kind: 'account',
    id: `account:${accountId}`,
    name,
    cityCodes: [],
    accountId,
    creditCode,
    memberRole: 'owner',
  }
}

async function planVerified({ days }: Cast, provider: DemoProvider, account: Actor, course: Timeline): Promise<void> {
  const { name, creditCode, city } = provider
  const sent = days.at(-24, 9)
  const row = {
    documentId: newDocumentId(),
    ...{ state: 'submitted', kind: 'registration', organisation: 'provider', typedOrganisation: 'provider' },
    ...{ subjectCode: creditCode, creditCode, cityCode: city.code, typedCityCode: city.code, name, nameOnRecord: name },
    applicantName: account.name,
    ...(await storePapers(account, sent)),
    submittedAt: sent.toISOString(),
  }
  const context = { actor: SYSTEM, input: {}, at: { now: sent, arrivedAt: sent } }
  course.tell(sent, () => createRows(VERIFICATION, 'register', [row], context))
  const decided = days.at(-22, 10)
  const input = { reason: '营业执照、授权书齐全有效，与登记信息一致。' }
  course.tell(decided, () => perform(decided, city.officerAt(decided), VERIFICATION, 'accept', [row.documentId], input))
}

/** C1.3 asks for a manual and courses of each. */
const isDevice = ({ kind, category }: DemoProvider['offers'][number]): boolean =>
  kind === 'product' && category === 'smart-equipment'

interface Applying {
  provider: DemoProvider
  account: Actor
  batch: number
  index: number
}

async function planApplication(
  cast: Cast,
  applying: Applying,
  steps: readonly Step[],
  course: Timeline,
): Promise<void> {
  const { provider, account, batch, index } = applying
  const { days, province, enterprises } = cast
  const begun = days.at(-16, 9, index * 5)
  const file = await storePage(account, begun, { name: '证明材料.pdf', line: 'Evidence' })
  const documentId = newDocumentId()
  course.create(begun, account, APPLICATION, 'create', {
    documentId,
    provider: provider.id,
    providerName: provider.name,
    creditCode: provider.creditCode,
    cityCode: provider.city.code,
    batch,
    categories: [],
    answers: EMPTY_DRAFT,
    formVersion: FIRST_FORM.version,
  })
  const categories = [provider.category, provider.also].filter((code): code is CategoryCode => code !== null)
  const customers = enterprises.filter(({ labelStatus }) => labelStatus === 'eligible').slice(index, index + 4)
  const offers = provider.offers.filter(({ category }) => categories.includes(category))
  const piece = demoAnswers(categories, {
    file,
    customers,
    offers: offers.map((one) => one.documentId),
    devices: offers.filter(isDevice).map((one) => one.documentId),
    year: days.year,
    signedBy: account.name,
  })
  course.act(days.at(-15, 15, index * 5), account, APPLICATION, 'save', documentId, { piece })
  for (const [action, day, input] of steps) {
    const own = ['submit', 'answer-return', 'withdraw'].includes(action)
    course.act(days.at(day, 10, index * 5), own ? account : province, APPLICATION, action, documentId, input)
  }
}
