import { createHash } from 'node:crypto'
import { database, kernel, query } from './app'
import { given, hours, rows, type Given } from './given'
import { FIRST_FORM } from '../../src/plugins/forms/domain/form'

type Row = Record<string, unknown>
type Verdict = 'recommend' | 'not-recommend'

export interface Offered {
  documentId: string
  verdict: Verdict
}

export interface Applied {
  application: Given
  provider: Given & { creditCode: string; cityCode: string }
}

const one = async (uid: string, values: Row): Promise<Given> => (await rows<Given>(uid, [values]))[0] as Given

/** A product of a provider. */
export const offer = (provider: { id: number; creditCode: string; cityCode: string }, values: Row): Promise<Given> =>
  one('api::product.product', {
    ...values,
    provider: provider.id,
    creditCode: provider.creditCode,
    cityCode: provider.cityCode,
  })

/** An application with a concluded panel, unless in another state or without verdicts. */
export async function applied(
  batch: Given,
  verdicts: { categories: Record<string, Verdict>; offers?: { row: Given; verdict: Verdict }[] },
  values: Row & { owner?: Applied['provider'] } = {},
): Promise<Applied> {
  const { owner, ...own } = values
  const provider = owner ?? (await given.provider())
  const listings = (verdicts.offers ?? []).map(({ row }) => ({
    documentId: row.documentId,
    version: 1,
    kind: row.kind,
    name: row.name,
    categoryCode: row.categoryCode,
    has: [],
    courses: 0,
  }))
  const content = JSON.stringify({ categories: Object.keys(verdicts.categories), listings, findings: [] })
  const hash = createHash('sha256').update(content).digest('hex')
  const receipt = `SQ-${database.newDocumentId()}`
  const filed = { creditCode: provider.creditCode, cityCode: provider.cityCode, submittedAt: hours(-30) }
  const application = await one('plugin::applications.application', {
    ...filed,
    provider: provider.id,
    providerName: provider.name,
    batch: batch.id,
    answers: { categories: Object.keys(verdicts.categories), scopes: {}, items: {}, listings: [] },
    formVersion: FIRST_FORM.version,
    receiptNumber: receipt,
    snapshotHash: hash,
    state: 'concluded',
    ...own,
  })
  const sealed = { ...filed, application: application.id, edition: 1, formVersion: FIRST_FORM.version, content, hash }
  await one('plugin::applications.application-snapshot', { ...sealed, receiptNumber: receipt })
  const items = [
    ...Object.entries(verdicts.categories).map(([item, verdict]) => ({ itemKind: 'category', item, verdict })),
    ...(verdicts.offers ?? []).map(({ row, verdict }) => ({
      itemKind: row.kind === 'solution' ? 'solution' : 'product',
      item: row.documentId,
      verdict,
    })),
  ]
  await concluded({ uid: 'plugin::applications.application', documentId: application.documentId, hash }, items)
  return { application, provider }
}

/** A panel that has concluded, by item. */
export async function concluded(
  about: { uid: string; documentId: string; hash?: string },
  items: readonly { itemKind: string; item: string; verdict: Verdict }[],
  state = 'concluded',
): Promise<Given> {
  const chair = { expertActor: 'admin:999', chairName: '李明' }
  const panel = await one('plugin::experts.panel', {
    title: '评审组',
    round: 1,
    kind: 'provider',
    size: 3,
    state,
    ...chair,
    dueAt: hours(1),
  })
  const subject = await one('plugin::experts.panel-subject', {
    panel: panel.id,
    ordinal: 1,
    title: '评审事项',
    subjectUid: about.uid,
    subjectId: about.documentId,
    snapshotHash: about.hash ?? 'h',
    criteria: [],
  })
  await rows(
    'plugin::experts.conclusion',
    items.map((item) => ({
      ...item,
      ...chair,
      panel: panel.id,
      panelSubject: subject.id,
      round: 1,
      sheets: 3,
      mean: item.verdict === 'recommend' ? 8000 : 4000,
      spread: 0,
      failed: [],
      concludedAt: hours(-1),
    })),
  )
  return panel
}

/** Ends the objection period of a batch's lists. */
export async function periodOver(batch: Given): Promise<void> {
  const uid = 'plugin::lists.list'
  const lists = await query<{ id: string; version: number }>(
    `select document_id as id, version from lists where batch_id = $1 and state = 'announced'`,
    [batch.id],
  )
  const at = { now: new Date(), arrivedAt: new Date() }
  const system = { kind: 'system', id: 'system', name: '测试', cityCodes: [] } as const
  await database.inTransaction(async () => {
    await kernel.history.recordHistory(
      lists.map(({ id, version }) => ({
        uid,
        documentId: id,
        version: version + 1,
        from: 'announced',
        to: 'announced',
        action: 'create',
      })),
      system,
      at,
    )
    await query(
      `update lists set objections_open_at = now() - interval '9 days', objections_close_at = now() - interval '1 hour',
         version = version + 1 where document_id = any($1::text[])`,
      [lists.map(({ id }) => id)],
    )
  })
}
