import type { FlowBinding } from '../../src/shared/server/flows'
import { actorKinds } from '../../src/shared/pure/workflow'
import type { ActorKind } from '../../src/shared/pure/actor'
import { database, kernel, query } from '../harness/app'
import { fileOf, given, JINAN, newCreditCode, QINGDAO, ZIBO, rows, stored, type Given } from '../harness/given'
import { as } from '../harness/people'
import type { Reply, Somebody } from '../harness/http'

/**
 * Every role × state × action of every procedure, over the real routes: what the table does not allow is refused and
 * changes nothing. The table is the only source; a new state or action is covered the day it is written.
 */
type Row = Record<string, unknown>

/** Everything is in Jinan but a city's row, which is a city of its own. */
async function subject(binding: FlowBinding, state: string): Promise<Given> {
  const make = SUBJECTS[`${binding.plugin}.${binding.kind}`]
  if (!make) throw new Error(`the matrix does not know how to make a ${binding.plugin}.${binding.kind}`)
  return make(state)
}

const first = async (uid: string, values: Row): Promise<Given> => (await rows<Given>(uid, [values]))[0] as Given

const SUBJECTS: Record<string, (state: string) => Promise<Given>> = {
  'filing.batch': (state) => given.batch({ state }),
  'filing.city': async () =>
    (await query<Given>('select *, document_id as "documentId" from cities where code = $1', [JINAN]))[0] as Given,
  'filing.demand': (state) => given.demand({ state, ...(state === 'listed' ? { reviewConclusion: 'passed' } : {}) }),
  'filing.enterprise-label': async (state) => given.label({ ...(await owner()), state }),
  'filing.liaison': (state) => first('plugin::filing.liaison', { cityCode: JINAN, name: '联络员', state }),
  'filing.invitation': async (state) =>
    first('plugin::filing.invitation', {
      ...(await owner()),
      enterpriseName: '受邀企业',
      batch: (await given.batch()).id,
      state,
    }),
  'filing.hand-over': async (state) =>
    first('plugin::filing.hand-over', {
      creditCode: (await owner()).creditCode,
      organisation: 'enterprise',
      name: '迁址企业',
      fromCity: JINAN,
      toCity: ZIBO,
      reason: '迁址',
      state,
    }),
  'filing.city-list': async (state) => {
    const batch = await given.batch({ state: 'closed' })
    return first('plugin::filing.city-list', { batch: batch.id, cityCode: JINAN, title: '推荐', state })
  },
  'filing.list': async (state) => {
    const batch = await given.batch()
    const published =
      state === 'published' ? { number: '鲁工信〔2026〕1号', publishedOnlineAt: new Date().toISOString() } : {}
    return first('plugin::filing.list', {
      title: '名单',
      kind: 'recommendation',
      batch: batch.id,
      cityCode: JINAN,
      listVersion: 1,
      state,
      ...published,
    })
  },
  'filing.verification': async (state) => {
    const { creditCode, cityCode } = await owner()
    const papers = { licence: await fileOf(creditCode, cityCode), letter: await fileOf(creditCode, cityCode) }
    const files = { ...papers, submittedAt: new Date().toISOString() }
    return first('plugin::filing.verification', {
      kind: 'registration',
      organisation: 'enterprise',
      subjectCode: creditCode,
      creditCode,
      cityCode,
      name: '待核验企业',
      state,
      ...(state === 'draft' ? {} : files),
    })
  },
  'filing.member-invitation': async (state) =>
    first('plugin::filing.member-invitation', {
      ...(await owner()),
      organisation: 'enterprise',
      email: 'someone@firm.test',
      tokenHash: database.newDocumentId(),
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      state,
    }),
  'desk.officer': (state) =>
    first('plugin::desk.officer', {
      cityCode: JINAN,
      name: '某人',
      email: 'x@y.z',
      adminUserId: Math.floor(Math.random() * 1e9),
      state,
    }),
}

async function owner(): Promise<{ creditCode: string; cityCode: string; enterprise?: number }> {
  const { creditCode, cityCode } = await given.enterprise({ creditCode: newCreditCode(), labelled: false })
  return { creditCode, cityCode }
}

interface Person {
  name: string
  kind: ActorKind
  covers: boolean
  act(binding: FlowBinding, documentId: string, action: string): Promise<Reply>
}

const MY: Record<string, string> = { demand: 'demands', invitation: 'invitations', 'enterprise-label': 'labels' }
const onStaffRoute = (who: Somebody) => (binding: FlowBinding, documentId: string, action: string) =>
  who.post(`/${binding.plugin}/${binding.kind}/${documentId}/${action}`)
const onMyRoute = (who: Somebody) => (binding: FlowBinding, documentId: string, action: string) =>
  who.post(`/api/my/${MY[binding.kind]}/${documentId}/${action}`)

async function people(binding: FlowBinding, creditCode: string | undefined): Promise<Person[]> {
  const staff: Person[] = [
    { name: 'province', kind: 'province', covers: true, act: onStaffRoute(await as.province()) },
    { name: 'city of the row', kind: 'city', covers: true, act: onStaffRoute(await as.cityOfficer(JINAN)) },
    { name: 'another city', kind: 'city', covers: false, act: onStaffRoute(await as.cityOfficer(QINGDAO)) },
    { name: 'auditor', kind: 'auditor', covers: true, act: onStaffRoute(await as.auditor()) },
    { name: 'super admin', kind: 'admin', covers: true, act: onStaffRoute(await as.superAdmin()) },
    { name: 'nobody', kind: 'public', covers: false, act: onStaffRoute(as.nobody()) },
  ]
  if (!MY[binding.kind] || !creditCode) return staff
  const stranger = await given.enterprise({ labelled: false })
  return [
    ...staff,
    { name: 'own account', kind: 'account', covers: true, act: onMyRoute(await as.account(creditCode)) },
    { name: 'account on a staff route', kind: 'public', covers: true, act: onStaffRoute(await as.account(creditCode)) },
    { name: 'another account', kind: 'account', covers: false, act: onMyRoute(await as.account(stranger.creditCode)) },
    { name: 'nobody on my route', kind: 'public', covers: false, act: onMyRoute(as.nobody()) },
  ]
}

const fingerprint = async (documentId: string, table: string): Promise<string> =>
  JSON.stringify([
    await stored(table, documentId),
    await query('select count(*)::int as n from desk_history where subject_id = $1', [documentId]),
    await query('select count(*)::int as n from desk_event'),
  ])

const flows = kernel.flows.allFlows()

test('there is a flow to judge', () => {
  expect(flows.length).toBeGreaterThanOrEqual(9)
})

describe.each(flows.map((binding) => [`${binding.plugin}.${binding.kind}`, binding] as const))('%s', (_, binding) => {
  const { flow } = binding
  test.each(Object.keys(flow.states))(
    'in state %s: whatever the table does not allow is refused and changes nothing',
    async (state) => {
      const row = await subject(binding, state)
      const table = database.tableOf(binding.uid)
      const before = await fingerprint(row.documentId, table)
      const wrong: string[] = []
      let tried = 0
      for (const person of await people(binding, row.creditCode as string | undefined)) {
        const attempts = Object.entries(flow.actions).filter(
          ([, action]) =>
            action.internal ||
            !(person.covers && actorKinds(action).includes(person.kind) && action.from.includes(state)),
        )
        tried += attempts.length
        const replies = await Promise.all(
          attempts.map(async ([name]) => ({ name, reply: await person.act(binding, row.documentId, name) })),
        )
        for (const { name, reply } of replies) {
          const code = (reply.body as { error?: { details?: { code?: string } } })?.error?.details?.code
          const refused =
            reply.status >= 400 &&
            reply.status < 500 &&
            (code !== undefined || [401, 403, 404, 405].includes(reply.status))
          if (!refused)
            wrong.push(`${person.name} ${name}: ${reply.status} ${JSON.stringify(reply.body).slice(0, 200)}`)
        }
      }
      expect(wrong).toEqual([])
      expect(tried).toBeGreaterThan(0)
      expect(await fingerprint(row.documentId, table)).toBe(before)
    },
  )
})
