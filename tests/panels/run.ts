import fc from 'fast-check'
import { assignmentFlow } from '../../src/plugins/experts/domain/assignment-flow'
import { panelFlow } from '../../src/plugins/experts/domain/panel-flow'
import type * as FlowRoutes from '../../src/shared/server/flow-routes'
import type * as Jobs from '../../src/shared/server/jobs'
import type { AnyFlow } from '../../src/shared/pure/workflow'
import { database, kernel, load, query } from '../harness/app'
import { walled } from '../harness/walled'
import { anyStep, assignmentInput, panelInput, type Step } from './steps'
import { checksum, makeWorld, setInterest, type Person, type World } from './world'

const { perform } = load<typeof FlowRoutes>('shared/server/flow-routes.js')
const { jobOf } = load<typeof Jobs>('shared/server/jobs.js')
const PANEL = 'plugin::experts.panel'
const ASSIGNMENT = 'plugin::experts.assignment'

/** What was met on the way: sequences in which everything is refused would prove little. */
export interface Met {
  allowed: Map<string, number>
  refused: Map<string, number>
}

/** Of whom each expert is in the hands now. */
type Interests = Map<string, string>

/** Random sequences of acts by random people; after each step everything that must hold is looked at. */
export async function tryAtRandom(options: { seed: number; numRuns: number; steps: number }): Promise<Met> {
  const met: Met = { allowed: new Map(), refused: new Map() }
  const { steps, ...parameters } = options
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(anyStep, { minLength: steps, maxLength: steps, size: 'max' }),
      async (begun, sequence) => {
        const world = await makeWorld()
        const interests: Interests = new Map()
        if (begun) await begin(world)
        let lastLine = await newestLine()
        for (const step of sequence) {
          await happen(world, step, interests, met)
          lastLine = await judge(world, interests, lastLine)
        }
      },
    ),
    { ...parameters, endOnFailure: true },
  )
  return met
}

/** The panel is drawn and under review, or few sequences would come so far. */
async function begin({ panel, people, demands, now }: World): Promise<void> {
  const [province] = people as [Person]
  const binding = kernel.flows.bindingOf(PANEL)
  const act = (action: string, input: Record<string, unknown>) =>
    perform(binding, action, [panel], { actor: province.actor, input, at: { now, arrivedAt: now } })
  await act('add-subjects', { subjects: demands })
  await act('draw', {})
  const [member] = await query<{ expert: string }>(
    `select e.document_id as expert from assignments a join experts e on e.id = a.expert_id
       join panels p on p.id = a.panel_id where p.document_id = $1 order by a.id limit 1`,
    [panel],
  )
  await act('name-chair', { expert: member?.expert })
  await act('start', { dueAt: new Date(now.getTime() + 96 * 3_600_000).toISOString() })
}

async function happen(world: World, step: Step, interests: Interests, met: Met): Promise<void> {
  const { what, action, who, which, hours } = step
  if (what === 'time') {
    world.now = new Date(world.now.getTime() + Math.abs(hours) * 3_600_000)
    return strike(world)
  }
  if (what === 'interest') {
    const { expert } = world.experts[who % world.experts.length] as Required<Person>
    const creditCode = action === 'arises' ? world.creditCodes[which % 2] : undefined
    if (creditCode) interests.set(expert, creditCode)
    else interests.delete(expert)
    await setInterest(expert, creditCode)
    return
  }
  if (what === 'panel') {
    const person = await forPanel(world, step)
    return attempt(world, PANEL, world.panel, step, person, panelInput(world, step), met)
  }
  const assignment = await someAssignment(world, which)
  if (!assignment) return
  const owner = world.experts.find(({ actor }) => actor.id === assignment.actor)
  // Mostly his own: everybody else is refused before anything is looked at.
  const person = step.odd || !owner ? (world.people[who % world.people.length] as Person) : owner
  const input = await assignmentInput(assignment.id, step)
  await attempt(world, ASSIGNMENT, assignment.id, step, person, input, met)
}

async function forPanel(world: World, { action, who, odd }: Step): Promise<Person> {
  const [province] = world.people as [Person]
  if (odd && action !== 'add-subjects') return world.people[who % world.people.length] as Person
  if (action !== 'conclude') return province
  const [panel] = await query<{ chair: string | null }>('select expert_actor as chair from panels where id = $1', [
    world.panelNumber,
  ])
  return world.experts.find(({ actor }) => actor.id === panel?.chair) ?? province
}

async function someAssignment(world: World, which: number): Promise<{ id: string; actor: string } | undefined> {
  const all = await query<{ id: string; actor: string }>(
    'select document_id as id, expert_actor as actor from assignments where panel_id = $1 order by id',
    [world.panelNumber],
  )
  return all.length > 0 ? all[which % all.length] : undefined
}

/** Tries an act as its route would, within the walls of the one who acts; a refusal must leave everything as it was. */
async function attempt(
  { now }: World,
  uid: string,
  documentId: string,
  { action }: Step,
  { actor }: Person,
  input: Record<string, unknown>,
  { allowed, refused }: Met,
): Promise<void> {
  const binding = kernel.flows.bindingOf(uid)
  const before = await checksum()
  const code = await kernel.scope.withScope(kernel.scope.scopeOf(actor), async () => {
    try {
      const context = { actor, input, at: { now, arrivedAt: now } }
      const { results } = await perform(binding, action, [documentId], context)
      const [outcome] = results
      return outcome && !outcome.ok ? outcome.code : undefined
    } catch (error) {
      if (error instanceof kernel.refusal.Refused) return error.refusal.code
      throw error
    }
  })
  if (code === undefined) allowed.set(action, (allowed.get(action) ?? 0) + 1)
  else {
    refused.set(code, (refused.get(code) ?? 0) + 1)
    expect([action, code, await checksum()]).toEqual([action, code, before])
  }
}

/** The clock strikes. */
async function strike({ panel, now }: World): Promise<void> {
  const job = jobOf('experts.watch-panels') as Jobs.Job
  const due = (await job.due(now, 10_000)).filter(({ key }) => key.startsWith(panel))
  for (const item of due) await database.inTransaction(() => job.handle(item, now))
}

interface Line extends Record<string, unknown> {
  id: string
  uid: string
  action: string
  from: string | null
  to: string
  expert: string | null
  /** Credit code of the applicant of what is reviewed. */
  party: string | null
}

const newestLine = async (): Promise<string> =>
  String((await query<{ id: string }>('select coalesce(max(id), 0)::text as id from desk_history'))[0]?.id)

/** What must hold after every step. @returns the newest line of the history that was judged. */
async function judge(world: World, interests: Interests, since: string): Promise<string> {
  const lines = await query<Line>(
    `select h.id::text, h.subject_uid as uid, h.action, h.from_state as "from", h.to_state as "to", e.document_id as expert,
        y.credit_code as party
     from desk_history h left join assignments a on a.document_id = h.subject_id
       left join experts e on e.id = a.expert_id left join panel_parties y on y.panel_subject_id = a.panel_subject_id
     where h.id > $1::bigint and h.subject_uid in ('${PANEL}', '${ASSIGNMENT}') order by h.id`,
    [since],
  )
  for (const line of lines) {
    expect([line, tableKnows(line)]).toEqual([line, true])
    // Nobody with an interest is given a subject, opens one, or scores one.
    const opens = ['assign', 'declare', 'save', 'submit', 'revise'].includes(line.action)
    expect([line, opens && line.party !== null && interests.get(String(line.expert)) === line.party]).toEqual([
      line,
      false,
    ])
  }
  await judgeEyes(world)
  return lines.at(-1)?.id ?? since
}

function tableKnows({ uid, action, from, to }: Line): boolean {
  const flow: AnyFlow = uid === PANEL ? panelFlow : assignmentFlow
  if (from === null) return ['assign', 'create'].includes(action) && to === flow.initial
  const known = flow.actions[action]
  return known !== undefined && known.from.includes(from) && to === (known.to ?? from)
}

/** Through the wall: an expert sees a subject exactly when he has declared and not left, and no score before his time. */
async function judgeEyes({ panelNumber, experts }: World): Promise<void> {
  for (const { actor } of experts) {
    const [row] = await walled<{ seen: number; wanted: number; foreign: number }>(
      { actor: actor.id },
      `select (select count(*)::int from panel_subjects where panel_id = $1) as seen,
         (select count(distinct panel_subject_id)::int from assignments
           where panel_id = $1 and state in ('declared', 'scoring', 'submitted')) as wanted,
         (select count(*)::int from scores c join panel_subjects s on s.id = c.panel_subject_id
           join panels p on p.id = s.panel_id
           where p.id = $1 and p.state in ('individual', 'stuck') and c.expert_actor <> $2) as foreign`,
      [panelNumber, actor.id],
    )
    expect(row).toEqual({ seen: row?.wanted, wanted: row?.wanted, foreign: 0 })
  }
}
