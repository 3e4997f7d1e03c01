import type { Actor } from '../../../shared/pure/actor'
import { tablePath } from '../../../shared/pure/panel-pages'
import { l } from '../../../shared/pure/schema'
import { sqlIn, statesIn } from '../../../shared/pure/state-sets'
import { databaseNow } from '../../../shared/server/database/clock'
import { query, type Row } from '../../../shared/server/database/database'
import { thatWait, type Counted, type TaskSource } from '../../../shared/server/tasks/tasks'
import { PANEL } from '../contract'
import { assignmentFlow } from '../domain/assignment-flow'
import { panelFlow } from '../domain/panel-flow'

/** Panels that wait for the province; assignments and conclusions that wait for an expert. */
export const expertTasks: TaskSource = async (actor) => {
  if (actor.kind === 'province') return { tasks: thatWait(...(await panels())) }
  return { tasks: actor.kind === 'expert' ? thatWait(...(await ownWork(actor))) : [] }
}

interface Found extends Row {
  state: string
  count: number
  overdue: number
  dueAt: Date | null
}

const WAITS = {
  planned: l('专家组：待组建', 'Panels to be drawn'),
  drawn: l('专家组：已组建，待开始评审', 'Panels to be started'),
  stuck: l('专家组：无法形成结论，待处理', 'Panels that are stuck'),
}

async function panels(): Promise<Counted[]> {
  const now = databaseNow().toISOString()
  const found = await query<Found>(
    `select state, count(*)::int as count, (count(*) filter (where due_at <= $1::timestamptz))::int as overdue,
        min(due_at) as "dueAt" from panels group by state`,
    [now],
  )
  const of = (state: string) => found.find((row) => row.state === state)
  return [
    ...Object.entries(WAITS).map(([state, text], at) => ({
      key: state,
      text,
      count: of(state)?.count ?? 0,
      to: tablePath(PANEL, { state }),
      sort: 50 + at,
    })),
    // Until then the experts have to act.
    ...statesIn(panelFlow, 'reviewing').map((state, at) => {
      const { zh, en } = panelFlow.states[state].label
      return {
        key: `overdue-${state}`,
        text: l(`专家组：${zh}已逾期`, `Panels: ${en}, overdue`),
        count: of(state)?.overdue ?? 0,
        dueAt: of(state)?.dueAt,
        to: tablePath(PANEL, { state, dueAt: ['$lte', now] }),
        sort: 53 + at,
      }
    }),
  ]
}

async function ownWork({ id }: Actor): Promise<Counted[]> {
  const [owed, chaired] = [await owedBy(id), await toConclude(id)]
  const to = '/my-reviews'
  return [
    { key: 'assignments', text: l('评审任务：待完成', 'Assignments to complete'), to, sort: 50, ...owed },
    { key: 'conclusions', text: l('专家组：待组长确认结论', 'Panels for you to conclude'), to, sort: 51, ...chaired },
  ]
}

type Owed = Pick<Counted, 'count' | 'dueAt'>

/** Declarations and scores, in panels under review. */
const owedBy = async (id: string): Promise<Owed> => {
  const [found] = await query<Owed & Row>(
    `select count(*)::int as count, min(p.due_at) as "dueAt" from assignments a join panels p on p.id = a.panel_id
     where a.expert_actor = $1 and ${sqlIn(assignmentFlow, 'owing', 'a.state')} and ${sqlIn(panelFlow, 'reviewing', 'p.state')}`,
    [id],
  )
  return found as Owed
}

/** R13: the chair concludes when nobody owes a score. */
const toConclude = async (id: string): Promise<Owed> => {
  const [found] = await query<Owed & Row>(
    `select count(*)::int as count, min(p.due_at) as "dueAt" from panels p
     where p.expert_actor = $1 and ${sqlIn(panelFlow, 'reviewing', 'p.state')} and not exists (
       select 1 from assignments a where a.panel_id = p.id and ${sqlIn(assignmentFlow, 'owing', 'a.state')})`,
    [id],
  )
  return found as Owed
}
