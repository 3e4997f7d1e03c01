import { query } from '../../../shared/server/database/database'

/** Applications that refer to a product or case, withdrawn ones included. */
export async function applicationNaming(offer: string, creditCode: string): Promise<string | undefined> {
  const [used] = await query<{ name: string }>(
    `select coalesce(receipt_number, document_id) as name from applications
     where credit_code = $1 and position($2 in answers::text) > 0 limit 1`,
    [creditCode, offer],
  )
  return used?.name
}
