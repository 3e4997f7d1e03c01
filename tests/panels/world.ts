import type { Actor } from '../../src/shared/pure/actor'
import { query } from '../harness/app'
import { given, rows, type Given } from '../harness/given'

export interface Person {
  actor: Actor
  /** documentId in the register; none of whoever is no expert. */
  expert?: string
}

/** A panel of its own, its people, and a clock that only goes forward. */
export interface World {
  panel: string
  panelNumber: number
  demands: string[]
  creditCodes: string[]
  people: Person[]
  experts: Required<Person>[]
  now: Date
}

let counter = 30_000_000

const staff = (kind: Actor['kind'], name: string, cityCodes: string[] = []): Person => ({
  actor: { kind, id: `admin:${++counter}`, name, cityCodes },
})

/** Seven experts of a speciality of their own, two demands in review, and a panel that is planned. */
export async function makeWorld(): Promise<World> {
  const speciality = `model-${++counter}`
  const persons = Array.from({ length: 7 }, (_, n) => staff('expert', `模型专家${counter}-${n}`))
  const register = await rows<Given>(
    'plugin::experts.expert',
    persons.map(({ actor }) => ({
      name: actor.name,
      specialities: [speciality],
      expertActor: actor.id,
      termStartsOn: '2020-01-01',
      termEndsOn: '2099-12-31',
    })),
  )
  const experts = persons.map((person, n) => ({ ...person, expert: String(register[n]?.documentId) }))
  const batch = await given.batch()
  const demands: { documentId: string; creditCode: string }[] = []
  for (let n = 0; n < 2; n++) {
    const demand = await given.demand({ batch: batch.id, state: 'in-review' })
    demands.push(demand as unknown as { documentId: string; creditCode: string })
  }
  const planned = { kind: 'pilot', size: 3, round: 1, reviewMode: 'blind', specialities: [speciality] }
  const [panel] = await rows<Given>('plugin::experts.panel', [{ title: speciality, ...planned }])
  return {
    panel: String(panel?.documentId),
    panelNumber: Number(panel?.id),
    demands: demands.map(({ documentId }) => documentId),
    creditCodes: demands.map(({ creditCode }) => creditCode),
    people: [staff('province', '省级'), staff('city', '市级', ['370100']), staff('auditor', '审计'), ...experts],
    experts,
    now: new Date(),
  }
}

/** An interest comes on record, or is gone: what an expert declared in the register. */
export const setInterest = (expert: string, creditCode?: string) =>
  query('update experts set relations = $2::jsonb where document_id = $1', [
    expert,
    JSON.stringify(creditCode ? [{ creditCode, kind: 'owns' }] : []),
  ])

const WHOLE = ['panels', 'panel_subjects', 'panel_parties', 'panel_draws', 'assignments', 'scores', 'conclusions']
// Written once, and long by now: a row more shows in their number.
const LOGS = ['desk_history', 'desk_event', 'notices_message']

/** A checksum of every table that a panel touches. */
export async function checksum(): Promise<string> {
  const parts = [
    ...WHOLE.map((table) => `(select md5(coalesce(string_agg(t::text, E'\\n' order by t.id), '')) from ${table} t)`),
    ...LOGS.map((table) => `(select count(*) || ':' || coalesce(max(id), 0) from ${table})`),
  ]
  const [row] = await query<{ sum: string }>(`select concat_ws(' ', ${parts.join(', ')}) as sum`)
  return String(row?.sum)
}
