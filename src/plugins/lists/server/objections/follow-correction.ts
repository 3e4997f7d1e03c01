import { query } from '../../../../shared/server/database/database'
import type { VerbContext } from '../../../../shared/server/flows/flows'
import { textOf } from '../../../../shared/pure/text'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { demandFlow, DEMANDS } from '../../../filing/contract'
import { moveAll } from '../../../filing/contract-server'
import { isOffer, isPilot, type Entry } from '../../domain/entries'
import type { Change } from '../../domain/list-notices'
import { correctOutcomes } from './correct-outcomes'

/** Applies a correction to demands of removed enterprises and to results of applications. */
export async function followCorrection(
  wish: Change,
  batch: number,
  changed: readonly Entry[],
  context: VerbContext,
): Promise<void> {
  await correctOutcomes(wish, batch, changed.filter(isOffer), context)
  const enterprises = changed.filter(isPilot).map(({ creditCode }) => creditCode)
  const demands = await query<{ id: string; state: string }>(
    `select document_id as id, state from ${DEMANDS} demands where batch_id = $1 and credit_code = any($2::text[])
       and ${sqlIn(demandFlow, 'favourable')} order by demands.id`,
    [batch, enterprises],
  )
  const of = (published: boolean): string[] =>
    demands.filter(({ state }) => (state === 'listed') === published).map(({ id }) => id)
  const reason = (): string => textOf(context.input.reason)
  await moveAll('not-propose', of(false), context, reason)
  await moveAll('not-list', of(true), context, reason)
}
