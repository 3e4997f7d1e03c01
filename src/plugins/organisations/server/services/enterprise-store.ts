import { newDocumentId } from '../../../../shared/server/database/database'
import type { HistoryEntry } from '../../../../shared/server/flows/history'
import { Refused, type Refusal } from '../../../../shared/pure/refusal'
import { LABEL } from '../../contract'
import type {
  EnterpriseFields,
  EnterpriseWrite,
  LabelWrite,
  StoredEnterprise,
  StoredLabel,
} from '../../domain/listed-enterprise'

type SqlRow = Record<string, unknown>

export interface StoreTools {
  /** One statement on the transaction that surrounds the chunk; `$1`-style parameters. */
  query: <T extends object = SqlRow>(sql: string, params: readonly unknown[]) => Promise<T[]>
  /** Writes history before the rows, as the guard trigger requires. */
  recordHistory: (entries: readonly HistoryEntry[]) => Promise<void>
  /** What the history of a label calls the write. */
  action: HistoryEntry['action']
  /** Thrown when a row was changed since it was loaded. */
  overtaken: Refusal
}

export interface EnterpriseStore {
  /** By credit code, of all cities that the connection sees. */
  loadExisting(codes: readonly string[]): Promise<Map<string, StoredEnterprise>>
  /** Writes one chunk in the caller's transaction, all or nothing. */
  apply(writes: readonly EnterpriseWrite[]): Promise<void>
}

const COLUMNS = {
  creditCode: 'credit_code',
  name: 'name',
  cityCode: 'city_code',
  districtCode: 'district_code',
  address: 'address',
  legalRepresentative: 'legal_representative',
  contactName: 'contact_name',
  contactPhone: 'contact_phone',
  contactEmail: 'contact_email',
  size: 'size',
  industryCode: 'industry_code',
  establishedOn: 'established_on',
  employees: 'employees',
  annualRevenue: 'annual_revenue',
} as const satisfies Record<keyof EnterpriseFields, string>

const FIELDS = Object.entries(COLUMNS) as [keyof EnterpriseFields, string][]
const SYSTEM = ['document_id', 'version', 'created_at', 'updated_at', 'published_at', 'source']
const LABEL_VALUES = ['enterprise_name', 'certificate_number', 'year', 'valid_until_on', 'chain_name', 'state']
const LABEL_COLUMNS = ['credit_code', 'city_code', 'kind', ...LABEL_VALUES]

/**
 * Reads and writes many enterprises with their labels: a constant number of statements for a chunk of any size.
 * `apply` must run in a transaction. New rows have the source `imported`, new labels the state that the write says.
 * Refusal (thrown): `overtaken`.
 */
export function enterpriseStore({ query, recordHistory, action, overtaken }: StoreTools): EnterpriseStore {
  const change: Change = async (rows, sql) => {
    if (rows.length === 0) return
    const changed = await query(sql, [JSON.stringify(rows)])
    // A row that was not changed was changed by somebody else since it was compared: the chunk rolls back.
    if (changed.length !== rows.length) throw new Refused(overtaken)
  }
  return {
    loadExisting: (codes) => loadExisting(query, codes),
    async apply(writes) {
      await insertEnterprises(
        change,
        writes.filter(({ stored }) => !stored),
      )
      await updateEnterprises(
        change,
        writes.filter(({ stored, fields }) => stored && Object.keys(fields).length > 0),
      )
      const labels = writes.flatMap((write) => write.labels.map((label) => labelRow(write, label)))
      await recordHistory(labels.map((label) => historyOf(label, action)))
      await insertLabels(
        change,
        labels.filter(({ before }) => !before),
      )
      await updateLabels(
        change,
        labels.filter(({ before }) => before),
      )
    },
  }
}

async function loadExisting(
  query: StoreTools['query'],
  codes: readonly string[],
): Promise<Map<string, StoredEnterprise>> {
  const among = 'credit_code in (select jsonb_array_elements_text($1::jsonb))'
  const params = [JSON.stringify(codes)]
  // As text: drivers read days and big integers differently.
  const columns = FIELDS.map(([field, column]) => `${column}::text as "${field}"`).join(', ')
  const enterprises = await query(
    `select document_id, version, source, ${columns} from enterprises where ${among}`,
    params,
  )
  const labels = await query<NamedLabel>(
    `select document_id as "documentId", version, state, credit_code as "creditCode", kind,
        certificate_number as "certificateNumber", year, valid_until_on::text as "validUntilOn", chain_name as "chainName"
     from enterprise_labels where ${among} order by id`,
    params,
  )
  const byCode = groupLabels(labels)
  return new Map(
    enterprises.map((row) => [String(row.creditCode), toStored(row, byCode.get(String(row.creditCode)) ?? [])]),
  )
}

type NamedLabel = StoredLabel & { creditCode: string }

function groupLabels(rows: readonly NamedLabel[]): Map<string, StoredLabel[]> {
  const byCode = new Map<string, StoredLabel[]>()
  for (const { creditCode: code, ...label } of rows) byCode.set(code, [...(byCode.get(code) ?? []), label])
  return byCode
}

function toStored(row: SqlRow, labels: readonly StoredLabel[]): StoredEnterprise {
  const values = FIELDS.flatMap(([field]) => {
    const text = row[field]
    if (text === null || text === undefined || text === '') return []
    return [[field, field === 'employees' || field === 'annualRevenue' ? Number(text) : text]]
  })
  return {
    documentId: String(row.document_id),
    version: Number(row.version),
    source: row.source === 'imported' ? 'imported' : 'registered',
    fields: Object.fromEntries(values) as Partial<EnterpriseFields>,
    labels,
  }
}

const toColumns = (fields: Partial<EnterpriseFields>): SqlRow =>
  Object.fromEntries(
    FIELDS.flatMap(([field, column]) => (fields[field] === undefined ? [] : [[column, fields[field]]])),
  )

function systemColumns(): SqlRow {
  const now = new Date().toISOString()
  return {
    document_id: newDocumentId(),
    version: 1,
    created_at: now,
    updated_at: now,
    published_at: now,
    source: 'imported',
  }
}

async function insertEnterprises(change: Change, writes: readonly EnterpriseWrite[]): Promise<void> {
  const columns = [...SYSTEM, ...Object.values(COLUMNS)].join(', ')
  await change(
    writes.map(({ fields }) => ({ ...systemColumns(), ...toColumns(fields) })),
    `
    insert into enterprises (${columns}) select ${columns} from jsonb_populate_recordset(null::enterprises, $1::jsonb)
    on conflict (credit_code) do nothing returning document_id`,
  )
}

async function updateEnterprises(change: Change, writes: readonly EnterpriseWrite[]): Promise<void> {
  const now = new Date().toISOString()
  const sets = Object.values(COLUMNS)
    .map((column) => `${column} = coalesce(r.${column}, e.${column})`)
    .join(', ')
  await change(
    writes.map(({ stored, fields }) => ({
      document_id: stored?.documentId,
      version: stored?.version,
      updated_at: now,
      ...toColumns(fields),
    })),
    `
    update enterprises e set ${sets}, version = e.version + 1, updated_at = r.updated_at
    from jsonb_populate_recordset(null::enterprises, $1::jsonb) r
    where e.document_id = r.document_id and e.version = r.version returning e.document_id`,
  )
}

type Change = (rows: readonly SqlRow[], sql: string) => Promise<void>

interface LabelRow {
  before: LabelWrite['stored']
  row: SqlRow & { document_id: string; version: number; state: string; city_code: string; credit_code: string }
}

function labelRow({ creditCode, name, cityCode }: EnterpriseWrite, { stored, state, values }: LabelWrite): LabelRow {
  const { kind, certificateNumber, year, validUntilOn, chainName } = values
  const own = stored
    ? { document_id: stored.documentId, version: stored.version + 1, updated_at: new Date().toISOString() }
    : systemColumns()
  return {
    before: stored,
    row: {
      ...(own as { document_id: string; version: number }),
      credit_code: creditCode,
      city_code: cityCode,
      enterprise_name: name,
      kind,
      certificate_number: certificateNumber,
      year,
      valid_until_on: validUntilOn,
      chain_name: chainName,
      state,
    },
  }
}

const historyOf = ({ before, row }: LabelRow, action: HistoryEntry['action']): HistoryEntry => ({
  uid: LABEL,
  documentId: row.document_id,
  version: row.version,
  from: before?.state ?? null,
  to: row.state,
  action,
  cityCode: row.city_code,
  creditCode: row.credit_code,
})

async function insertLabels(change: Change, labels: readonly LabelRow[]): Promise<void> {
  const columns = [...SYSTEM, ...LABEL_COLUMNS]
  await change(
    labels.map(({ row }) => row),
    `
    insert into enterprise_labels (${columns.join(', ')}, enterprise_id) select ${columns.map((column) => `r.${column}`).join(', ')}, e.id
    from jsonb_populate_recordset(null::enterprise_labels, $1::jsonb) r join enterprises e on e.credit_code = r.credit_code
    returning document_id`,
  )
}

async function updateLabels(change: Change, labels: readonly LabelRow[]): Promise<void> {
  const sets = LABEL_VALUES.map((column) => `${column} = r.${column}`).join(', ')
  await change(
    labels.map(({ row }) => row),
    `
    update enterprise_labels l set ${sets}, version = r.version, updated_at = r.updated_at
    from jsonb_populate_recordset(null::enterprise_labels, $1::jsonb) r
    where l.document_id = r.document_id and l.version = r.version - 1 returning l.document_id`,
  )
}
