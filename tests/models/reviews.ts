import type * as Jobs from '../../src/shared/server/jobs/jobs'
import { ASSIGNMENT, PANEL } from '../../src/plugins/experts/contract'
import type { Criterion } from '../../src/plugins/experts/domain/score-sheet'
import { database, load, query } from '../harness/app'
import { clockNow, inHours, passHours } from '../harness/clock'
import { rows, type Given } from '../harness/given'
import { setInterest, SPECIALITY } from './cast'
import { past } from './inputs'
import type { Dice } from './dice'
import type { ModelEvent, WorldRow, StepContext, FlowModel, World } from './model'

const { jobOf } = load<typeof Jobs>('shared/server/jobs/jobs.js')
const OWING = ['invited', 'declared', 'scoring']
const SIZE = 3

/** A world with subjects for panels. */
export interface ReviewWorld extends World {
  /** documentIds of the rows that can be submitted to a panel now. */
  subjectsIn(rows: readonly WorldRow[]): readonly string[]
}
type Of = StepContext<ReviewWorld>

/** Plans a panel of the walk's own experts. */
export async function planPanel(kind: 'pilot' | 'provider', dice: Dice): Promise<string> {
  const reviewMode = dice.pick(['named', 'blind'])
  const values = { title: `模型评审组`, kind, size: SIZE, round: 1, reviewMode, specialities: [SPECIALITY] }
  const [panel] = await rows<Given>('plugin::experts.panel', [values])
  return String(panel?.documentId)
}

const tasks = (rows: readonly WorldRow[], panel: WorldRow): WorldRow[] =>
  rows.filter(({ uid, panel: of }) => uid === ASSIGNMENT && of === panel.id)
const members = ({ rows, row }: Pick<Of, 'rows' | 'row'>): string[] =>
  tasks(rows, row)
    .filter(({ state }) => !['recused', 'replaced'].includes(state))
    .map(({ expertActor }) => String(expertActor))
const isOver = ({ rows, row }: Pick<Of, 'rows' | 'row'>): boolean =>
  row.state === 'discussion' ||
  !tasks(rows, row).some(({ state }) => OWING.includes(state)) ||
  (row.dueAt !== null && clockNow() >= new Date(String(row.dueAt)))

const before = (panel: WorldRow): string[] => panel.before as string[]
const hasChair = (context: Pick<Of, 'rows' | 'row'>): boolean =>
  members(context).includes(String(context.row.expertActor))

const missing = ({ world, row, rows }: Pick<Of, 'world' | 'row' | 'rows'>): string[] =>
  world.subjectsIn(rows).filter((id) => !before(row).includes(id))

/** The experts on the panel, or those not on it. */
const expertsWho =
  (on: boolean) =>
  (context: Of): string => {
    const there = members(context)
    const fit = context.world.experts.filter(({ actor }) => there.includes(actor.id) === on)
    return context.careless || fit.length === 0 ? 'nobody' : context.dice.pick(fit).expert
  }

const later = ({ row, dice, careless }: Of): string => {
  const ahead = row.dueAt ? Math.max(0, (Date.parse(String(row.dueAt)) - clockNow().getTime()) / 3_600_000) : 0
  return careless ? past() : inHours(ahead + 24 + dice.below(96))
}

export const panels: FlowModel<ReviewWorld> = {
  where: 'document_id = any($1::text[])',
  of: ({ panels: ids }) => [ids],
  also: 'array(select s.subject_id from panel_subjects s where s.panel_id = t.id) as before',
  weights: {
    'add-subjects': 6,
    draw: 6,
    'name-members': 4,
    'remove-subjects': 2,
    'undo-draw': 2,
    'name-chair': 4,
    start: 10,
    conclude: 10,
    void: 0.15,
    discuss: 4,
    resume: 6,
    extend: 0.5,
  },
  when: {
    'add-subjects': (context) => missing(context).length > 0,
    'remove-subjects': ({ row }) => before(row).length > 0,
    draw: ({ row }) => before(row).length > 0,
    'name-members': ({ row }) => before(row).length > 0,
    'name-chair': (context) => !hasChair(context) && members(context).length > 0,
    start: (context) => hasChair(context) && new Set(members(context)).size >= Number(context.row.size),
    conclude: isOver,
    discuss: isOver,
  },
  fill: {
    'add-subjects.subjects': (context) => (context.careless ? ['nothing'] : missing(context)),
    'remove-subjects.subjects': ({ row, dice }) => dice.some(before(row), 1),
    experts: ({ world, dice, careless }) =>
      dice
        .some(
          world.experts.filter(({ expert }) => careless || !world.interests.has(expert)),
          careless ? 2 : SIZE,
        )
        .map(({ expert }) => expert),
    'name-chair.expert': expertsWho(true),
    'add-member.expert': expertsWho(false),
    dueAt: later,
  },
}

interface Asked extends Record<string, unknown> {
  hash: string
  criteria: Criterion[]
}

/** A scoring sheet. An careless one is off the scale, lacks a reason, or refers to other documents. */
async function sheetFor({ row, dice, careless }: Of): Promise<unknown> {
  const [asked] = await query<Asked>('select snapshot_hash as hash, criteria from panel_subjects where id = $1', [
    row.panelSubject,
  ])
  const items = [...new Set(asked?.criteria.map(({ item }) => item))]
  // The same points for every criterion of an item, mostly good ones, so that both verdicts occur.
  const points = new Map(items.map((item) => [item, dice.oneIn(5) ? 30 + dice.below(25) : 65 + dice.below(20)]))
  const fault = careless ? dice.pick(['scale', 'reason', 'hash', 'missing']) : ''
  const entries = (asked?.criteria ?? []).map(({ code, item }) => [
    code,
    { points: fault === 'scale' ? 101 : points.get(item), reason: fault === 'reason' ? '' : '理由充分' },
  ])
  const sent = fault === 'missing' ? entries.slice(1) : entries
  return { snapshotHash: fault === 'hash' ? 'other' : asked?.hash, entries: Object.fromEntries(sent) }
}

export const assignments: FlowModel<ReviewWorld> = {
  where: 'panel_id in (select id from panels where document_id = any($1::text[]))',
  of: ({ panels: ids }) => [ids],
  weights: { declare: 10, submit: 12, revise: 4, recuse: 0.5, exclude: 0.4, replace: 0.4 },
  when: {
    submit: (context) => ['individual', 'discussion'].includes(phaseOf(context)),
    save: (context) => ['individual', 'discussion'].includes(phaseOf(context)),
    revise: (context) => phaseOf(context) === 'discussion',
  },
  fill: { sheet: sheetFor },
}

const phaseOf = ({ row, rows }: Pick<Of, 'row' | 'rows'>): string =>
  String(rows.find(({ uid, id }) => uid === PANEL && id === row.panel)?.state)

/** Pauses between steps, in hours. */
const PAUSES = [1, 20, 60]

/** Hours until just after the next due date of a panel. */
function untilDue(rows: readonly WorldRow[]): number[] {
  const due = rows.filter(({ uid, state }) => uid === PANEL && ['individual', 'discussion'].includes(state))
  return due
    .map(({ dueAt }) => (Date.parse(String(dueAt)) - clockNow().getTime()) / 3_600_000 + 0.1)
    .filter((n) => n > 0)
}

/** Time passes; often the jobs then run for the panels of the walk. */
export const timePasses: ModelEvent<World> = {
  name: 'time passes',
  weight: 3,
  async run({ world, rows, dice }) {
    const [due] = untilDue(rows)
    passHours(due === undefined || dice.oneIn(2) ? dice.pick(PAUSES) : due)
    if (dice.oneIn(2)) return
    const job = jobOf('experts.watch-panels') as Jobs.Job
    const found = await job.due(clockNow(), 10_000)
    for (const item of found.filter(({ key }) => world.panels.some((panel) => key.startsWith(panel))))
      await database.inTransaction(() => job.handle(item, clockNow()))
  },
}

const KINDS = ['owns', 'works-for', 'would-serve', 'worked-for']

/** An expert's interest in a party of a panel begins or ends. */
const interestArises: ModelEvent<ReviewWorld> = {
  name: 'an interest arises or ends',
  weight: 1,
  async run({ world, dice }) {
    const { expert } = dice.pick(world.experts)
    const party = world.interests.size < 2 && !dice.oneIn(3) ? dice.pick(world.parties) : undefined
    if (party) world.interests.set(expert, party)
    else world.interests.delete(expert)
    await setInterest(expert, party, dice.pick(KINDS))
  },
}

export const reviewEvents = [timePasses, interestArises]
