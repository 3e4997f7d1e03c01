import type { Core } from '@strapi/strapi'
import { Refused } from '../../../../shared/pure/refusal'
import { act } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { moveFollowers } from '../../../../shared/server/walls/follows'
import { beyondWalls } from '../../../../shared/server/walls/walls'
import type { HandOverRow } from '../../domain/hand-over-flow'
import { TABLES } from './organisations'
import { refuse } from './refusals'
import { handOverFlow } from '../../domain/hand-over-flow'

declare const strapi: Core.Strapi

/**
 * S10, R70: moves the organisation to the receiving city, with the types declared to follow. What was filed stays with
 * the city it was filed in; history stays with the city of its time.
 */
export const acceptHandOver: Verb = (documentIds, context) =>
  inTransaction(async () => {
    const snapshots = await beyondWalls(() => recordsOf(documentIds))
    const result = await act(bindingOf(handOverFlow), 'accept', documentIds, {
      ...context,
      extra: ({ documentId }) => ({ snapshot: snapshots.get(documentId) ?? null }),
    })
    // The receiving officer may act, but the rows are not in his scope yet.
    for (const { after } of result.done) await beyondWalls(() => move(after, context))
    return result
  })

/** The organisation and its labels, as the old city last saw them. */
async function recordsOf(documentIds: readonly string[]): Promise<Map<string, unknown>> {
  const rows = await query<{ document_id: string; record: unknown }>(
    `select h.document_id, coalesce(e.e, p.p) - '{id,created_by_id,updated_by_id}'::text[] || jsonb_build_object('labels', (
        select coalesce(jsonb_agg(to_jsonb(l) - '{id,enterprise_id,created_by_id,updated_by_id}'::text[] order by l.id), '[]')
        from enterprise_labels l where h.organisation = 'enterprise' and l.credit_code = h.credit_code)) as record
     from hand_overs h
       left join lateral (select to_jsonb(x) as e from enterprises x where x.credit_code = h.credit_code and h.organisation = 'enterprise') e on true
       left join lateral (select to_jsonb(x) as p from providers x where x.credit_code = h.credit_code and h.organisation = 'provider') p on true
     where h.document_id = any($1::text[])`,
    [documentIds],
  )
  return new Map(rows.map((row) => [row.document_id, row.record]))
}

async function move({ organisation, creditCode, fromCity, toCity }: HandOverRow, context: VerbContext): Promise<void> {
  const [moved] = await query(
    `update ${TABLES[organisation]} set city_code = $3, updated_at = $4::timestamptz, version = version + 1
     where credit_code = $1 and city_code = $2 returning 1 as moved`,
    [creditCode, fromCity, toCity, context.at.now.toISOString()],
  )
  if (!moved) throw new Refused(refuse('hand-over-overtaken', { creditCode, cityCode: fromCity }))
  await moveFollowers(strapi, { organisation, creditCode, fromCity, toCity }, context)
}
