import { actOne } from '../../../../shared/server/flows/act'
import { bindingOf, following, type VerbContext } from '../../../../shared/server/flows/flows'
import { applicationFlow } from '../../../applications/contract'
import { admittedIn, type Outcome } from '../../../applications/contract'
import type { OfferEntry } from '../../domain/entries'
import type { Change } from '../../domain/list-notices'
import { appliedIn } from '../lists/applications'

/** S31: changes the results of applications to match the corrected lists, with the reason. */
export async function correctOutcomes(
  wish: Change,
  batch: number,
  changed: readonly OfferEntry[],
  context: VerbContext,
): Promise<void> {
  const ids = [...new Set(changed.map(({ application }) => application))]
  if (ids.length === 0) return
  for (const { application, outcome, state } of await appliedIn(batch, 'a.document_id = any($2::text[])', [ids])) {
    if (!outcome) continue
    const own = changed.filter((entry) => entry.application === application)
    const next = correctedOutcome(outcome, own, wish === 'put-in', String(context.input.reason))
    const admitted = admittedIn(next).length > 0
    const action = admitted === (state === 'admitted') ? 'correct' : admitted ? 'admit-corrected' : 'take-back'
    await actOne(bindingOf(applicationFlow), action, application, {
      ...following(context),
      input: { outcome: next },
      remember: () => ({ reason: context.input.reason }),
    })
  }
}

function correctedOutcome(outcome: Outcome, changed: readonly OfferEntry[], listed: boolean, reason: string): Outcome {
  const results = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, { listed, reason }]))
  const categories = changed.filter(({ listing }) => listing === null).map(({ categoryCode }) => categoryCode)
  const listings = changed.map(({ listing }) => listing).filter((listing) => listing !== null)
  return {
    categories: { ...outcome.categories, ...results(categories) },
    listings: { ...outcome.listings, ...results(listings) },
  }
}
