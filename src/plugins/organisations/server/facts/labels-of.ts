import type { EnterpriseLabel } from '../../../../policy/eligibility'
import { query } from '../../../../shared/server/database/database'
import { sqlIn } from '../../../../shared/pure/state-sets'
import { labelFlow } from '../../domain/label-flow'

/**
 * Labels of enterprises for the eligibility rule, by credit code; removed ones are left out. Runs in the caller's
 * scope.
 */
export async function labelsOf(codes: readonly string[]): Promise<Map<string, EnterpriseLabel[]>> {
  const rows = await query<EnterpriseLabel & { credit_code: string }>(
    `select l.credit_code, l.kind, l.state, l.source, l.certificate_number as "certificateNumber", l.year,
        to_char(l.valid_until_on, 'YYYY-MM-DD') as "validUntilOn", l.chain_name as "chainName", l.proof is not null as "hasProof",
        (select to_char(max(h.at) at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from desk_history h
          where h.subject_id = l.document_id and h.action in ('confirm', 'accept-expired')) as "confirmedOn"
     from enterprise_labels l where l.credit_code = any($1::text[]) and ${sqlIn(labelFlow, 'judged', 'l.state')}`,
    [codes],
  )
  const byCode = new Map<string, EnterpriseLabel[]>()
  for (const { credit_code, ...label } of rows) byCode.set(credit_code, [...(byCode.get(credit_code) ?? []), label])
  return byCode
}
