import { sqlIn } from '../../../shared/pure/state-sets'
import { query } from '../../../shared/server/database/database'
import { actAll } from '../../../shared/server/flows/act'
import { bindingOf, following, type VerbContext } from '../../../shared/server/flows/flows'
import { applicationFlow } from '../domain/application-flow'

/** R14: the results of a batch take effect with the publication of its lists. */
export async function publishApplicationResults(batch: number, context: VerbContext): Promise<void> {
  const rows = await query<{ id: string; state: string }>(
    `select document_id as id, state from applications where batch_id = $1 and ${sqlIn(applicationFlow, 'unpublished')}
     order by applications.id for update`,
    [batch],
  )
  const of = (wanted: string): string[] => rows.filter(({ state }) => state === wanted).map(({ id }) => id)
  await actAll(bindingOf(applicationFlow), 'admit', of('proposed'), following(context))
  await actAll(bindingOf(applicationFlow), 'not-admit', of('not-proposed'), following(context))
}
