import { actOne } from '../../../../shared/server/flows/act'
import { bindingOf, following, type VerbContext } from '../../../../shared/server/flows/flows'
import { textOf } from '../../../../shared/pure/text'
import { isIn } from '../../../../shared/pure/state-sets'
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
    const action = correctionOf(state, admittedIn(next).length > 0)
    await actOne(bindingOf(applicationFlow), action, application, {
      ...following(context),
      input: { outcome: next },
      reasonOf: () => textOf(context.input.reason),
    })
  }
}

/** R14: until its list is published, a result stays a proposal, also when it is corrected. */
function correctionOf(state: string, favourable: boolean) {
  if (favourable === isIn(applicationFlow, 'favourable', state)) return 'correct'
  if (isIn(applicationFlow, 'unpublished', state)) return favourable ? 'propose-corrected' : 'take-back-proposal'
  return favourable ? 'admit-corrected' : 'take-back'
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
