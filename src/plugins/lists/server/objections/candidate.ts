import { query } from '../../../../shared/server/database/database'
import type { Outcome } from '../../../applications/contract'
import { keyOf, PROVIDER_LISTS, type OfferEntry, type ProviderList } from '../../domain/entries'
import { linesOf } from '../../domain/lines'
import { appliedIn, type Applied } from '../lists/applications'
import { PRODUCTS } from '../../../catalogue/contract'
import { applicationFlow } from '../../../applications/contract'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** A line that could be added to a list because an application of the batch applied for it. */
export interface PossibleEntry {
  entry: OfferEntry
  applied: Applied
  /** Recommended by the committee, so that the province may list it (R15). */
  recommended: boolean
}

/** Finds a line among what was applied for in the batch; undefined if nobody did. */
export async function candidateOf(batch: number, kind: string, entry: string): Promise<PossibleEntry | undefined> {
  if (!(PROVIDER_LISTS as readonly string[]).includes(kind)) return undefined
  const creditCode = kind === 'providers' ? entry.split('/')[0] : await ownerOf(entry)
  const applications = await appliedIn(
    batch,
    `a.credit_code = $2 and ${sqlIn(applicationFlow, 'determined', 'a.state')}`,
    [creditCode],
  )
  for (const applied of applications) {
    const found = linesOf(applied, everything(applied))[kind as ProviderList].find((line) => keyOf(line) === entry)
    if (found) return { entry: found, applied, recommended: isRecommended(applied, found) }
  }
  return undefined
}

async function ownerOf(listing: string): Promise<string | undefined> {
  const [row] = await query<{ code: string }>(
    `select credit_code as code from ${PRODUCTS} products where document_id = $1`,
    [listing],
  )
  return row?.code
}

/** An outcome that lists everything applied for. */
function everything({ submitted }: Applied): Outcome {
  const allListed = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, { listed: true }]))
  return {
    categories: allListed(submitted.categories),
    listings: allListed(submitted.listings.map(({ documentId }) => documentId)),
  }
}

/** A product is listed only with its category. */
function isRecommended({ conclusion }: Applied, { listing, categoryCode }: OfferEntry): boolean {
  const category = conclusion?.categories[categoryCode] === 'recommended'
  return category && (listing === null || conclusion?.listings[listing] === 'recommended')
}
