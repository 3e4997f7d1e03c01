import type { Core } from '@strapi/strapi'
import { Refused, must } from '../../../../shared/pure/refusal'
import { actOne } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf, following, type VerbContext } from '../../../../shared/server/flows/flows'
import { conclusionsOf } from '../../../experts/contract'
import { APPLICATION, applicationFlow, APPLICATIONS } from '../../../applications/contract'
import type { Outcome } from '../../../applications/contract'
import { refuse } from '../../domain/batch-contribution'
import { PROVIDER_LISTS, type OfferEntry, type ProviderList } from '../../domain/entries'
import { linesOf } from '../../domain/lines'
import { admitsAny, checkGiven, type Candidate } from '../../domain/outcomes'
import { titleOfList } from '../../domain/words'
import { supersede } from '../services/supersede-list'
import { appliedIn } from './applications'
import { createEdition, liveEditions } from './editions'
import { settlePanels } from './settle-panels'
import { sqlIn } from '../../../../shared/pure/state-sets'

declare const strapi: Core.Strapi

type Lines = Record<ProviderList, OfferEntry[]>

/**
 * R14: determines the three lists of a provider batch (§3(1)) from the province's results per application. All
 * applications move or none; the new lines are added to the lists in force.
 */
export async function determineProviderLists(batch: number, context: VerbContext): Promise<void> {
  const added = await determineAll(batch, context)
  const live = await liveEditions(batch, PROVIDER_LISTS)
  for (const kind of PROVIDER_LISTS) {
    const base = live.filter((edition) => edition.kind === kind).at(-1)
    await supersede({ batch, kind, cityCode: null }, 'determined', context)
    const entries = [...((base?.entries ?? []) as OfferEntry[]), ...added[kind]]
    const title = titleOfList(String(context.input.title), kind)
    const note = (context.input.reason as string | undefined) ?? null
    await createEdition('determine', { title, kind, batch, entries, note }, context, note ?? undefined)
  }
}

async function determineAll(batch: number, context: VerbContext): Promise<Lines> {
  const given = must(checkGiven(await candidatesOf(batch), context.input.outcomes))
  const concluded = await appliedIn(batch, `a.state = 'concluded'`)
  if (concluded.length === 0) throw new Refused(refuse('nothing-to-determine'))
  const lines: Lines = { providers: [], solutions: [], products: [] }
  for (const applied of concluded) {
    const outcome = given[applied.application]
    const action = admitsAny(outcome) ? 'propose' : 'not-propose'
    const { after } = await actOne(bindingOf(applicationFlow), action, applied.application, {
      ...following(context),
      input: { outcome },
    })
    const own = linesOf(applied, after.outcome as Outcome)
    for (const kind of PROVIDER_LISTS) lines[kind].push(...own[kind])
  }
  const ids = concluded.map(({ application }) => application)
  await settlePanels(await conclusionsOf(strapi).of(APPLICATION, ids), context)
  return lines
}

/** Applications of the batch that may get a result; drafts may not. */
async function candidatesOf(batch: number): Promise<Map<string, Candidate>> {
  const rows = await query<{ id: string; name: string; state: string }>(
    `select document_id as id, provider_name as name, state from ${APPLICATIONS} applications
     where batch_id = $1 and ${sqlIn(applicationFlow, 'filed')} order by applications.id for update`,
    [batch],
  )
  return new Map(rows.map(({ id, ...candidate }) => [id, candidate]))
}
