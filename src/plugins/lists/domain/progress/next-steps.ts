import type { BatchProgress } from './batch-progress'
import { statesIn, isIn } from '../../../../shared/pure/state-sets'
import { demandFlow } from '../../../filing/contract'
import { applicationFlow } from '../../../applications/contract'
import { panelFlow } from '../../../experts/contract'

/** Page where a step is done. */
export type Place =
  | { at: 'rows'; state: string }
  | { at: 'check' }
  | { at: 'new-panel' }
  | { at: 'panel'; documentId: string }
  | { at: 'determination' }
  | { at: 'list'; documentId: string }
  | { at: 'objections' }
  | { at: 'batch' }

export interface Step {
  code:
    | 'check'
    | 'start-review'
    | 'compose'
    | 'draw'
    | 'start'
    | 'overdue'
    | 'stuck'
    | 'confirm'
    | 'determine'
    | 'announce'
    | 'objections'
    | 'publish'
    | 'close'
  count: number
  /** Name of the panel or list, where there are several. */
  title?: string
  place: Place
}

/** The province's next steps in an open batch, in the order of the procedure; none while others have to act. */
export function nextSteps(batch: BatchProgress, now: Date): Step[] {
  const isOpen = batch.state === 'open'
  if (!isOpen) return []
  const steps = [...filed(batch), ...ofPanels(batch, now), ...ofLists(batch, now)]
  const idle = steps.length === 0 && batch.lists.length > 0 && batch.lists.every(({ state }) => state === 'published')
  return idle && left(batch) === 0 ? [{ code: 'close', count: 1, place: { at: 'batch' } }] : steps
}

const IN_HAND = new Set<string>([...statesIn(demandFlow, 'inHand'), ...statesIn(applicationFlow, 'undecided')])
const left = ({ counts }: BatchProgress): number => [...IN_HAND].reduce((sum, state) => sum + (counts[state] ?? 0), 0)

function filed({ kind, counts, free, toConfirm }: BatchProgress): Step[] {
  const { submitted = 0, recommended = 0 } = counts
  return some(
    kind === 'provider'
      ? { code: 'check', count: submitted, place: { at: 'check' } }
      : { code: 'start-review', count: recommended, place: { at: 'rows', state: 'recommended' } },
    { code: 'compose', count: free, place: { at: 'new-panel' } },
    { code: 'confirm', count: toConfirm, place: { at: 'rows', state: 'in-review' } },
  )
}

function ofPanels({ panels }: BatchProgress, now: Date): Step[] {
  const over = (dueAt: string | null): boolean => dueAt !== null && new Date(dueAt) <= now
  return panels.flatMap(({ documentId, title, state, dueAt }): Step[] => {
    const step = (code: Step['code']): Step[] => [{ code, count: 1, title, place: { at: 'panel', documentId } }]
    if (state === 'planned') return step('draw')
    if (state === 'drawn') return step('start')
    if (state === 'stuck') return step('stuck')
    return isIn(panelFlow, 'reviewing', state) && over(dueAt) ? step('overdue') : []
  })
}

function ofLists({ kind, counts, reviewed, toConfirm, lists, objections }: BatchProgress, now: Date): Step[] {
  const ready = kind === 'provider' ? (counts.concluded ?? 0) : reviewed
  const whole = kind === 'provider' || ((counts.recommended ?? 0) === 0 && counts['in-review'] === reviewed)
  const [determined] = lists.filter(({ state }) => state === 'determined')
  const [announced] = lists.filter(({ state }) => state === 'announced')
  const over = announced?.objectionsCloseAt && new Date(announced.objectionsCloseAt) <= now
  const at = (documentId = ''): Place => ({ at: 'list', documentId })
  return some(
    {
      code: 'determine',
      count: whole && toConfirm === 0 && !announced ? ready : 0,
      place: { at: 'determination' },
    },
    { code: 'objections', count: objections, place: { at: 'objections' } },
    { code: 'announce', count: determined ? 1 : 0, place: at(determined?.documentId) },
    { code: 'publish', count: over && objections === 0 ? 1 : 0, place: at(announced?.documentId) },
  )
}

const some = (...steps: Step[]): Step[] => steps.filter(({ count }) => count > 0)
