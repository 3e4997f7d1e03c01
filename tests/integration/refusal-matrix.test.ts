import type { FlowBinding } from '../../src/shared/server/flows'
import { actorKinds } from '../../src/shared/pure/workflow'
import type { ActorKind } from '../../src/shared/pure/actor'
import { database, kernel, query } from '../harness/app'
import { given, JINAN, QINGDAO, stored } from '../harness/given'
import { as } from '../harness/people'
import { subject } from '../harness/subjects'
import type { Reply, Somebody } from '../harness/http'

/**
 * Every role × state × action of every procedure, over the real routes: what the table does not allow is refused and
 * changes nothing. The table is the only source; a new state or action is covered the day it is written.
 */
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
