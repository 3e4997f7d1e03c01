import type { Actor } from '../../../shared/pure/actor'
import { tablePath, pageOf } from '../../../shared/pure/panel-pages'
import { l } from '../../../shared/pure/schema'
import type { Deadlines, Task } from '../../../shared/pure/task'
import type { TaskSource } from '../../../shared/server/tasks/tasks'
import { CITY } from '../../desk/contract'
import { BATCH, CITY_LIST, DEMAND } from '../contract'
import { batchFlow } from '../domain/batch-flow'
import { demandFlow } from '../domain/demand-flow'
import { readProgress, type Progress } from './services/progress'
import { statesIn } from '../../../shared/pure/state-sets'

/** States in which a demand waits for this kind of actor. */
const WAITING = { city: 'cityWork', province: 'provinceWork', others: 'reported' } as const

/** Tasks of the province and of cities in a batch, with their deadlines. */
export const filingTasks: TaskSource = async (actor) => {
  const progress = await readProgress(actor)
  const others = actor.kind === 'city' ? progress.cities.flatMap(ofCity) : atWork(progress)
  return { tasks: [...demands(actor, progress), ...others], deadlines: deadlines(actor, progress) }
}

function demands({ kind }: Actor, { cities }: Progress): Task[] {
  const set = kind === 'city' || kind === 'province' ? WAITING[kind] : WAITING.others
  return statesIn(demandFlow, set).map((state, at) => {
    const { label } = demandFlow.states[state]
    return {
      key: state,
      text: l(`需求：${label.zh}`, `Demands: ${label.en}`),
      count: cities.reduce((sum, { counts }) => sum + (counts[state] ?? 0), 0),
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

function ofCity(city: Progress['cities'][number]): Task[] {
  const { code, name, liaison, liaisonOverdue, list } = city
  const nameEn = city.nameEn ?? name
  const named: Task = {
    key: `liaison-${code}`,
    text: liaisonOverdue
      ? l(`${name}逾期未报送联络员`, `${nameEn} is overdue with its liaison`)
      : l(`${name}尚未报送联络员`, `${nameEn} has named no liaison`),
    to: tablePath(CITY, { code }),
    sort: 30,
  }
  const frozen: Task = {
    key: `list-${code}`,
    text: l(`${name}推荐名单尚未锁定上报`, `${nameEn}: the recommendation list is not frozen`),
    to: pageOf(CITY_LIST, list?.documentId ?? ''),
    sort: 31,
  }
  return [...(liaison ? [] : [named]), ...(list && list.state !== 'frozen' ? [frozen] : [])]
}

const iso = (at: Date | string | null): string | null => (at ? new Date(at).toISOString() : null)

/** An officer of a single city sees that city's deadlines, extensions included. */
function deadlines(actor: Actor, { batch, cities }: Progress): Deadlines[] {
  if (!batch) return [{ title: l('目前没有批次。', 'There is no batch.'), lines: [] }]
  const own = actor.kind === 'city' && cities.length === 1 ? cities[0] : undefined
  const state = batchFlow.states[batch.state as keyof typeof batchFlow.states]?.label
  return [
    {
      title: l(`${batch.name}（${state?.zh ?? ''}）`, `${batch.name} (${state?.en ?? ''})`),
      lines: [
        { label: l('联络员报送截止', 'Liaison due'), at: iso(batch.liaisonDueAt) },
        { label: l('企业填报截止', 'Filing closes'), at: iso(own?.filingClosesAt ?? batch.filingClosesAt) },
        {
          label: l('市级推荐截止', 'Recommendation closes'),
          at: iso(own?.recommendClosesAt ?? batch.recommendClosesAt),
        },
      ],
    },
  ]
}
