/** What notices say of a row: the reason of its last act, from its own history. */
import { SERVING } from '../harness/serving'
import type * as Applications from '../../src/plugins/applications/server/notices/read-applications'
import type * as Panels from '../../src/plugins/experts/server/notices/read-panels'
import type * as Demands from '../../src/plugins/filing/server/notices/read-demands'
import type * as Organisations from '../../src/plugins/organisations/server/notices/read-organisations'
import type { ReadFacts } from '../../src/shared/server/notices/fact'
import { load, query } from '../harness/app'
import { claimed, handOver, VERIFICATION } from '../harness/claims'
import { given, JINAN, newCreditCode, one, QINGDAO, type Given } from '../harness/given'
import { record } from '../harness/history'
import { nextNumber } from '../harness/running'

const organisations = load<typeof Organisations>('plugins/organisations/server/notices/read-organisations.js')
const { readDemands } = load<typeof Demands>('plugins/filing/server/notices/read-demands.js')
const { readApplications } = load<typeof Applications>('plugins/applications/server/notices/read-applications.js')
const { readPanels, readAssignments } = load<typeof Panels>('plugins/experts/server/notices/read-panels.js')

const claim = (values: Record<string, unknown> = {}): Promise<Given> =>
  one(VERIFICATION, claimed(newCreditCode(), values))

async function labelled(): Promise<Given> {
  const { creditCode, cityCode } = await given.enterprise({ labelled: false })
  return given.label({ creditCode, cityCode })
}

/** Acts on a row with reasons of their own; after the last one somebody edits it in a form. */
async function acted(uid: string, documentId: string, reasons: readonly object[]): Promise<void> {
  const line = { from: 'a', to: 'a', action: 'save' } as const
  const other = { ...line, uid: 'test.record', documentId, version: 90, reason: '另一类事项的理由' }
  const lines = reasons.map((reason, index) => ({ ...line, uid, documentId, version: index + 2, ...reason }))
  const foreign = { ...line, uid, documentId: `not-${documentId}`, version: 91, reason: '另一事项的理由' }
  // Not in the order of their versions.
  await record([other, foreign, ...lines.reverse()])
  await query(
    `insert into desk_history (subject_uid, subject_id, version, from_state, to_state, action, reason, actor_kind,
       actor_id, actor_name, at, arrived_at, changes) values ($1, $2, 92, 'a', 'a', 'edit', '修改的理由', 'system', '', '', now(), now(), '{}')`,
    [uid, documentId],
  )
}

const TYPES: Record<string, [uid: string, make: () => Promise<Given | undefined>, read: ReadFacts]> = {
  demand: ['api::demand.demand', () => given.demand(), readDemands],
  application: ['plugin::applications.application', () => given.application(), readApplications],
  label: ['api::enterprise-label.enterprise-label', labelled, organisations.readLabels],
  verification: [VERIFICATION, () => claim(), organisations.readVerifications],
  'hand-over': ['plugin::organisations.hand-over', () => handOver(), organisations.readHandOvers],
  panel: ['plugin::experts.panel', async () => (await given.review()).panel, readPanels],
  assignment: ['plugin::experts.assignment', async () => (await given.review()).assignment, readAssignments],
}

test.each(Object.keys(TYPES))('the reason of the last act on a row is said (%s)', async (name) => {
  const [uid, make, read] = TYPES[name] as (typeof TYPES)[string]
  const told = async (...reasons: object[]): Promise<unknown> => {
    const { documentId } = (await make()) as Given
    await acted(uid, documentId, reasons)
    return (await read([documentId], new Set())).get(documentId)?.values.reason
  }
  expect(await told({ reason: '早先的理由' }, { reason: '列中的理由' })).toBe('列中的理由')
  expect(await told({ reason: '早先的理由' }, { input: { reason: '填写的理由' } })).toBe('填写的理由')
})

test('a reason that the row keeps itself comes first; without one the last act has it', async () => {
  const decided = await claim({ decisionReason: '决定的理由' })
  const open = await claim()
  for (const { documentId } of [decided, open]) await acted(VERIFICATION, documentId, [{ reason: '最近的理由' }])
  const facts = await organisations.readVerifications([decided.documentId, open.documentId], new Set())
  expect(facts.get(decided.documentId)?.values.reason).toBe('决定的理由')
  expect(facts.get(open.documentId)?.values.reason).toBe('最近的理由')
})

test('[R70] a hand-over names the city that gives and the city that takes', async () => {
  const { documentId } = await handOver({ fromCity: JINAN, toCity: QINGDAO })
  const facts = await organisations.readHandOvers([documentId], new Set())
  expect(facts.get(documentId)?.values).toMatchObject({ fromCity: { zh: '济南市' }, toCity: { zh: '青岛市' } })
  expect(facts.get(documentId)?.cityCodes).toEqual([JINAN, QINGDAO])
})

test('a city without an English name is called by its own', async () => {
  const { documentId } = await given.demand({ cityCode: JINAN })
  const city = async () => (await readDemands([documentId], new Set())).get(documentId)?.values.city
  const [{ en } = { en: null }] = await query<{ en: string }>('select name_en as en from cities where code = $1', [
    JINAN,
  ])
  expect(await city()).toEqual({ zh: '济南市', en })
  expect(en).not.toBe('济南市')
  await query('update cities set name_en = null where code = $1', [JINAN])
  try {
    expect(await city()).toEqual({ zh: '济南市', en: '济南市' })
  } finally {
    await query('update cities set name_en = $2 where code = $1', [JINAN, en])
  }
})

test('[R11] a panel tells its members, not those who were recused or replaced, nor members of other panels', async () => {
  const { panel, subject, actor: first } = await given.review()
  await given.review()
  const member = async (state: string, expertActor: string | null = `admin:${nextNumber('given')}`) => {
    const term = SERVING
    const expert = await one('plugin::experts.expert', { name: '王五', ...term, expertActor })
    const task = { panel: panel.id, panelSubject: subject.id, subjectTitle: '评审', edition: 0 }
    await one('plugin::experts.assignment', { ...task, expert: expert.id, expertActor, expertName: '王五', state })
    return expertActor
  }
  await member('recused')
  await member('replaced')
  await member('declared', null)
  const other = await member('submitted')
  const facts = await readPanels([panel.documentId], new Set())
  const told = facts.get(panel.documentId)?.adminUserIds ?? []
  expect(told.map((id) => `admin:${id}`).sort()).toEqual([first, other].sort())
})
