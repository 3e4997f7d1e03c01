import { execute } from '../../../shared/server/database/database'

/**
 * Marks products as selected in a batch (R17), in the caller's transaction.
 * @param batch documentId. @param at instant of the publication that selects them.
 */
export const selectProducts = (products: readonly string[], batch: string, at: Date): Promise<void> =>
  execute(
    `update products set selected_at = $3::timestamptz, updated_at = $3::timestamptz, selected_in_batch = $2
     where document_id = any($1::text[])`,
    [products, batch, at.toISOString()],
  )

/** Takes the mark of a batch away; what was selected again in a later batch stays selected there. */
export const unselectProducts = (products: readonly string[], batch: string, at: Date): Promise<void> =>
  execute(
    `update products set selected_at = null, selected_in_batch = null, updated_at = $3::timestamptz
     where document_id = any($1::text[]) and selected_in_batch = $2`,
    [products, batch, at.toISOString()],
  )
