import { sightOf, type Actor } from '../../../shared/pure/actor'
import { tablePath, pageOf } from '../../../shared/pure/panel-pages'
import { l } from '../../../shared/pure/schema'
import type { Deadlines, Task } from '../../../shared/pure/task'
import { query } from '../../../shared/server/database/database'
import { isoOf, thatWait, type TaskSource } from '../../../shared/server/tasks/tasks'
import { CITY } from '../../desk/contract'
import { BATCH, CITY_LIST, DEMAND } from '../contract'
import { batchFlow } from '../domain/batch-flow'
import { demandFlow } from '../domain/demand-flow'
import { readProgress, type Progress } from './services/progress'
import { sqlIn, statesIn } from '../../../shared/pure/state-sets'

/** States in which a demand waits for this kind of actor. */
const WAITING = { city: 'cityWork', province: 'provinceWork', others: 'reported' } as const

/** Tasks of the province and of cities in a batch, with their deadlines. */
export const filingTasks: TaskSource = async (actor) => {
  if (sightOf(actor.kind) === 'own') return { tasks: [] }
  const progress = await readProgress(actor)
  const dues = actor.kind === 'city' ? await cityDues(progress) : new Map<string, string>()
  const others = actor.kind === 'city' ? progress.cities.flatMap((city) => ofCity(city, progress)) : atWork(progress)
  const planned = actor.kind === 'province' ? await plannedBatches() : []
  return {
    tasks: [...demands(actor, progress, dues), ...others, ...planned],
    deadlines: deadlines(actor, progress),
  }
}

/**
 * State -> when the first of the demands in it must have been decided: the city's close, or the later day of its answer
 * to a return (S41). Once a batch is over, nothing is due.
 */
async function cityDues({ batch, cities }: Progress): Promise<Map<string, string>> {
  const isOpen = batch?.state === 'open'
  if (!isOpen) return new Map()
  const rows = await query<{ state: string; due: Date | null }>(
    `select d.state, min(greatest(c.closes, d.city_answer_by)) as due
     from demands d join unnest($1::text[], $2::timestamptz[]) as c (code, closes) on c.code = d.city_code
     where d.batch_id = $3 and ${sqlIn(demandFlow, WAITING.city, 'd.state')} group by 1`,
    [cities.map(({ code }) => code), cities.map(({ recommendClosesAt }) => isoOf(recommendClosesAt)), batch.id],
  )
  return new Map(rows.flatMap(({ state, due }) => (due ? [[state, new Date(due).toISOString()] as const] : [])))
}

/** R01: batches that the province has to open, due when their filing opens. */
async function plannedBatches(): Promise<Task[]> {
  const [found] = await query<{ count: number; dueAt: Date | null }>(
    `select count(*)::int as count, min(filing_opens_at) as "dueAt" from batches where state = 'planned'`,
    [],
  )
  return thatWait({
    key: 'batches-planned',
    text: l('批次：筹备中，待启动', 'Batches to be opened'),
    count: found?.count ?? 0,
    dueAt: found?.dueAt,
    to: tablePath(BATCH, { state: 'planned' }),
    sort: 91,
  })
}

function demands({ kind }: Actor, { cities }: Progress, dues: ReadonlyMap<string, string>): Task[] {
  const set = kind === 'city' || kind === 'province' ? WAITING[kind] : WAITING.others
  return statesIn(demandFlow, set).map((state, at) => {
    const { label } = demandFlow.states[state]
    return {
      key: state,
      text: l(`需求：${label.zh}`, `Demands: ${label.en}`),
      count: cities.reduce((sum, { counts }) => sum + (counts[state] ?? 0), 0),
      dueAt: dues.get(state) ?? null,
      to: tablePath(DEMAND, { state }),
      sort: 10 + at,
    }
  })
}

const atWork = ({ batch }: Progress): Task[] =>
  batch
    ? [
        {
          key: 'batch',
          text: l(`批次：${batch.name}`, `Batch: ${batch.name}`),
          to: pageOf(BATCH, batch.documentId),
          sort: 90,
        },
      ]
    : []

function ofCity(city: Progress['cities'][number], { batch }: Progress): Task[] {
  const { code, name, liaison, liaisonOverdue, list } = city
  const isOpen = batch?.state === 'open'
  const nameEn = city.nameEn ?? name
  const named: Task = {
    key: `liaison-${code}`,
    text: liaisonOverdue
      ? l(`${name}逾期未报送联络员`, `${nameEn} is overdue with its liaison`)
      : l(`${name}尚未报送联络员`, `${nameEn} has named no liaison`),
    dueAt: isOpen ? isoOf(batch.liaisonDueAt) : null,
    to: tablePath(CITY, { code }),
    sort: 30,
  }
  const frozen: Task = {
    key: `list-${code}`,
    text: l(`${name}推荐名单尚未锁定上报`, `${nameEn}: the recommendation list is not frozen`),
    dueAt: isOpen ? isoOf(city.recommendClosesAt) : null,
    to: pageOf(CITY_LIST, list?.documentId ?? ''),
    sort: 31,
  }
  return [...(liaison ? [] : [named]), ...(list?.state === 'collecting' ? [frozen] : [])]
}

/** An officer of a single city sees that city's deadlines, extensions included. */
function deadlines(actor: Actor, { batch, cities }: Progress): Deadlines[] {
  if (!batch) return [{ title: l('目前没有批次。', 'There is no batch.'), lines: [] }]
  const own = actor.kind === 'city' && cities.length === 1 ? cities[0] : undefined
  const state = batchFlow.states[batch.state as keyof typeof batchFlow.states]?.label
  return [
    {
      title: l(`${batch.name}（${state?.zh ?? ''}）`, `${batch.name} (${state?.en ?? ''})`),
      lines: [
        { label: l('联络员报送截止', 'Liaison due'), at: isoOf(batch.liaisonDueAt) },
        { label: l('企业填报截止', 'Filing closes'), at: isoOf(own?.filingClosesAt ?? batch.filingClosesAt) },
        {
          label: l('市级推荐截止', 'Recommendation closes'),
          at: isoOf(own?.recommendClosesAt ?? batch.recommendClosesAt),
        },
      ],
    },
  ]
}
