import type { Context } from 'koa'
import { must, Refused } from '../../../../shared/pure/refusal'
import { refuse as refuseAct } from '../../../../shared/server/flows/act'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import {
  query,
  selectRows,
  tableOf,
  toAttributes,
  toColumns,
  type Row,
} from '../../../../shared/server/database/database'
import { recordHistory } from '../../../../shared/server/flows/history'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { validated } from '../../../../shared/server/http/validated'
import { memberOf, tidy, UID, type Membership } from './organisation'
import { ENTERPRISE_FIELDS, PROVIDER_FIELDS } from '../../domain/organisation-fields'
import { changesOf } from './organisation-fields'
import { refuse } from './refusals'

const FIXED = {
  enterprise: ['creditCode', 'name', 'cityCode', 'source'],
  provider: ['creditCode', 'name', 'cityCode', 'subjectKind'],
} as const
const CHANGEABLE = { enterprise: Object.keys(ENTERPRISE_FIELDS), provider: Object.keys(PROVIDER_FIELDS) } as const

interface Organisation extends Row {
  documentId: string
  creditCode: string
  cityCode: string
  version: number
}

export async function readOrganisation(ctx: Context): Promise<void> {
  const membership = await memberOf(await accountActorOf(ctx))
  ctx.body = { data: present(membership, await rowOf(membership)), meta: {} }
}

/** Changes an organisation's own fields. Name, code and city are changed by staff only. */
export async function changeOrganisation(ctx: Context): Promise<void> {
  const actor = await accountActorOf(ctx)
  const { input, version } = inputOf(ctx)
  await answerWrite(ctx, actor, async () => {
    const membership = await memberOf(actor)
    const values = validated<Row>(changesOf[membership.organisation], input)
    const row = await rowOf(membership, 'for update')
    if (version !== undefined && version !== row.version)
      throw new Refused(refuseAct('changed-meanwhile', { version, current: row.version }))
    const tidied = tidy(values, row.cityCode)
    const changed = Object.keys(tidied).filter((name) => String(tidied[name] ?? '') !== String(row[name] ?? ''))
    if (changed.length === 0) return ok(present(membership, row))
    const uid = UID[membership.organisation]
    const { documentId, creditCode, cityCode } = row
    // Field names only: contacts are personal data, and the history cannot be erased.
    const line = {
      uid,
      documentId,
      creditCode,
      cityCode,
      version: row.version + 1,
      from: 'kept',
      to: 'kept',
      action: 'save' as const,
      input: { changed },
    }
    await recordHistory([line], actor, momentOf(ctx))
    return ok(
      present(membership, await update(uid, row, Object.fromEntries(changed.map((name) => [name, tidied[name]])))),
    )
  })
}

async function update(uid: string, row: Organisation, changes: Row): Promise<Organisation> {
  const columns = toColumns(uid, changes)
  const table = tableOf(uid)
  const [stored] = await query(
    `update "${table}" t set ${Object.keys(columns)
      .map((column) => `"${column}" = r."${column}"`)
      .join(', ')},
        version = t.version + 1, updated_at = clock_timestamp()
     from jsonb_populate_record(null::"${table}", $1::jsonb) r where t.document_id = $2 returning t.*`,
    [JSON.stringify(columns), row.documentId],
  )
  return toAttributes<Organisation>(uid, must(stored ?? refuse('no-organisation')))
}

async function rowOf({ organisation, creditCode }: Membership, tail = ''): Promise<Organisation> {
  const [row] = await selectRows<Organisation>(UID[organisation], 'credit_code = $1', [creditCode], tail)
  return must(row ?? refuse('no-organisation'))
}

const present = ({ organisation }: Membership, row: Organisation): Row => ({
  documentId: row.documentId,
  kind: organisation,
  ...Object.fromEntries([...FIXED[organisation], ...CHANGEABLE[organisation]].map((name) => [name, row[name] ?? null])),
  ...(organisation === 'enterprise'
    ? { annualRevenue: row.annualRevenue === null ? null : Number(row.annualRevenue) }
    : {}),
  verifiedAt: row.verifiedAt ?? null,
  version: row.version,
})
