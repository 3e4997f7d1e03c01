import { actAll } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf, following, type VerbContext } from '../../../../shared/server/flows/flows'
import { demandFlow, DEMANDS } from '../../../filing/contract'
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
  const demands = await query<{ id: string }>(
    `select document_id as id from ${DEMANDS} demands
     where batch_id = $1 and credit_code = any($2::text[]) and state = 'listed' order by demands.id`,
    [batch, enterprises],
  )
  const reason = { reason: context.input.reason }
  const ids = demands.map(({ id }) => id)
  await actAll(bindingOf(demandFlow), 'not-list', ids, { ...following(context), remember: () => reason })
}
