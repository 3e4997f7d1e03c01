import { endOfDayInclusive } from '../../../shared/pure/calendar'
import { tablePath } from '../../../shared/pure/panel-pages'
import { must } from '../../../shared/pure/refusal'
import { l } from '../../../shared/pure/schema'
import { statesIn } from '../../../shared/pure/state-sets'
import { databaseNow } from '../../../shared/server/database/clock'
import { query, type Row } from '../../../shared/server/database/database'
import { thatWait, type Counted, type TaskSource } from '../../../shared/server/tasks/tasks'
import { LIST, OBJECTION } from '../contract'
import { PUBLIC_LISTS } from '../domain/entries'
import { objectionFlow } from '../domain/objection/objection-flow'

/** Objections to answer, and lists to announce or to publish. */
export const listTasks: TaskSource = async ({ kind }) =>
  kind === 'province' ? { tasks: thatWait(...(await objections()), ...(await lists())) } : { tasks: [] }

interface Open extends Row {
  state: string
  count: number
  answerDueOn: string
}

async function objections(): Promise<Counted[]> {
  const found = await query<Open>(
    `select state, count(*)::int as count, to_char(min(answer_due_on), 'YYYY-MM-DD') as "answerDueOn"
     from objections where state = any($1::text[]) group by state`,
    [statesIn(objectionFlow, 'open')],
  )
  return found.map(({ state, count, answerDueOn }) => {
    const { label } = objectionFlow.states[state as keyof typeof objectionFlow.states]
    return {
      key: `objections-${state}`,
      text: l(`名单异议：${label.zh}`, `Objections: ${label.en}`),
      count,
      // S31: the day is included.
      dueAt: must(endOfDayInclusive(answerDueOn)),
      to: tablePath(OBJECTION, { state }),
      sort: 60 + statesIn(objectionFlow, 'open').findIndex((one) => one === state),
    }
  })
}

interface Editions extends Row {
  determined: number
  over: number
}

async function lists(): Promise<Counted[]> {
  const now = databaseNow().toISOString()
  const [found] = await query<Editions>(
    `select (count(*) filter (where state = 'determined'))::int as determined,
        (count(*) filter (where state = 'announced' and objections_close_at <= $2::timestamptz))::int as over
     from lists where kind = any($1::text[])`,
    [PUBLIC_LISTS, now],
  )
  const { determined, over } = found as Editions
  const kind = ['$ne', 'recommendation'] as const
  return [
    {
      key: 'determined',
      text: l('名单：已拟定，待公示或公布', 'Lists to be opened to objections or published'),
      count: determined,
      to: tablePath(LIST, { state: 'determined', kind }),
      sort: 62,
    },
    {
      key: 'announced',
      text: l('名单：公示期满，待公布', 'Lists to be published: the objection period is over'),
      count: over,
      to: tablePath(LIST, { state: 'announced', kind, objectionsCloseAt: ['$lte', now] }),
      sort: 63,
    },
  ]
}
