import type { Context } from 'koa'
import type { Actor } from '../../../../shared/pure/actor'
import { shanghaiDay } from '../../../../shared/pure/calendar'
import { checkNeeds, readNeeds, type Need } from '../../../../shared/pure/needs'
import type { RecordAction } from '../../../../shared/pure/record-words'
import { must, Refused } from '../../../../shared/pure/refusal'
import { refuse as refuseAct } from '../../../../shared/server/flows/act'
import { databaseNow } from '../../../../shared/server/database/clock'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { execute, query, selectRows, tableOf, toColumns, type Row } from '../../../../shared/server/database/database'
import { recordHistory } from '../../../../shared/server/flows/history'
import { readPage, oneOf, type Collection } from '../../../../shared/server/http/public-reads'
import type { Answer } from '../../../../shared/server/http/idempotency'
import { answerWrite, created, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { CASE_STUDY, PRODUCT } from '../../contract'
import { CASE_FIELDS, PRODUCT_FIELDS } from '../../domain/offer-fields'
import { readOffer } from '../../domain/read-offer'
import { assertRoom } from '../../../organisations/contract-server'
import { providerOf } from '../../../organisations/contract-server'
import { namedBy } from '../naming'
import { refuse } from './refusals'
import { idOf } from '../../../../shared/server/http/request-parts'
import { insertWithHistory } from '../../../../shared/server/flows/create-rows'
import { ownRows } from '../../../../shared/server/accounts/own-routes'

interface Kind {
  uid: string
  /** Name of its bound: `server/bounds.ts`. */
  bounded: string
  fields: Readonly<Record<string, Need>>
  collection: Collection
}

const kindOf = (uid: string, bounded: string, path: string, fields: Kind['fields']): Kind => ({
  uid,
  bounded,
  fields,
  collection: {
    path,
    uid,
    where: 'true',
    fields: {
      ...Object.fromEntries(Object.entries(fields).map(([name, need]) => [name, shownAs(need)])),
      categoryCode: { filter: 'text' },
      updatedAt: { sort: true },
      version: {},
    },
    defaultSort: 'updatedAt:desc',
  },
})

// Amounts are bigints, which the driver returns as text.
const shownAs = ({ type }: Need) => (type === 'integer' ? { show: Number } : {})

const PRODUCTS = kindOf(PRODUCT, 'product', '/my/products', PRODUCT_FIELDS)
const CASES = kindOf(CASE_STUDY, 'case-study', '/my/case-studies', CASE_FIELDS)

/**
 * Products and cases of a provider, used by its application. None of them is public: the catalogue requires a standing
 * in the category (R17).
 */
const handlersOf = (kind: Kind) => ({
  async list(ctx: Context): Promise<void> {
    ctx.body = await readPage(kind.collection, ctx.query, ownRows(await accountActorOf(ctx)))
  },
  async read(ctx: Context): Promise<void> {
    const data = await oneOf(kind.collection, idOf(ctx), ctx.query, ownRows(await accountActorOf(ctx)))
    ctx.body = { data, meta: {} }
  },
  create: writing(kind, createOffer),
  update: writing(kind, updateOffer),
  remove: writing(kind, removeOffer),
})

type Write = (kind: Kind, ctx: Context, actor: Actor) => Promise<Answer>

/** One transaction, answered once per idempotency key. */
function writing(kind: Kind, write: Write) {
  return async (ctx: Context): Promise<void> => {
    const actor = await accountActorOf(ctx)
    await answerWrite(ctx, actor, () => write(kind, ctx, actor))
  }
}

async function createOffer({ uid, fields, bounded }: Kind, ctx: Context, actor: Actor): Promise<Answer> {
  const { id, name, creditCode, cityCode } = await providerOf(actor, 'for share')
  const values = tidy(fields, inputOf(ctx).input)
  must(checkNeeds(fields, values, today()))
  await assertRoom(bounded, creditCode)
  const row = { ...values, provider: id, providerName: name, creditCode, cityCode }
  const line = { action: 'create', input: { changed: Object.keys(values) } } as const
  const [begun] = await insertWithHistory<Own>(uid, [row], line, { actor, at: momentOf(ctx) })
  return created({ documentId: begun?.documentId, version: 1 })
}

async function updateOffer(kind: Kind, ctx: Context, actor: Actor): Promise<Answer> {
  const { uid, fields } = kind
  const { input, version: seen } = inputOf(ctx)
  const documentId = idOf(ctx)
  const row = await ownRow(kind, documentId, actor.creditCode, seen)
  const values = tidy(fields, input)
  const after = Object.fromEntries(Object.keys(fields).map((name) => [name, name in values ? values[name] : row[name]]))
  must(checkNeeds(fields, { ...values, ...required(fields, after) }, today()))
  const columns = toColumns(uid, values)
  // An unchanged save creates no new version.
  if (!(await differs(tableOf(uid), documentId, columns))) return ok({ documentId, version: row.version })
  const version = row.version + 1
  await note(ctx, actor, { ...row, uid, version, action: 'save', changed: Object.keys(values) })
  await store(tableOf(uid), documentId, columns)
  return ok({ documentId, version })
}

async function removeOffer(kind: Kind, ctx: Context, actor: Actor): Promise<Answer> {
  const { uid } = kind
  const documentId = idOf(ctx)
  const row = await ownRow(kind, documentId, actor.creditCode)
  await assertUnused(documentId, actor.creditCode)
  await note(ctx, actor, { ...row, uid, version: row.version + 1, to: 'deleted', action: 'delete' })
  await execute(`delete from "${tableOf(uid)}" where document_id = $1`, [documentId])
  return ok({ documentId })
}

async function store(table: string, documentId: string, columns: Row): Promise<void> {
  const set = Object.keys(columns)
    .map((column) => `"${column}" = r."${column}", `)
    .join('')
  await execute(
    `update "${table}" t set ${set} updated_at = clock_timestamp(), version = t.version + 1
     from jsonb_populate_record(null::"${table}", $1::jsonb) r where t.document_id = $2`,
    [JSON.stringify(columns), documentId],
  )
}

async function differs(table: string, documentId: string, columns: Row): Promise<boolean> {
  const [row] = await query<{ differs: boolean }>(
    `select to_jsonb(t) is distinct from to_jsonb(jsonb_populate_record(t, $1::jsonb)) as differs
     from "${table}" t where document_id = $2`,
    [JSON.stringify(columns), documentId],
  )
  return row?.differs ?? false
}

export const ownProducts = handlersOf(PRODUCTS)
export const ownCases = handlersOf(CASES)

interface Noted extends Row {
  uid: string
  documentId: string
  version: number
  to?: string
  action: RecordAction
  changed?: readonly string[]
}

/** R07: applications include these rows, so their history records which fields changed and when the request arrived. */
const note = (ctx: Context, actor: Actor, { changed, ...line }: Noted): Promise<void> =>
  recordHistory(
    [
      {
        uid: line.uid,
        documentId: line.documentId,
        version: line.version,
        from: 'kept',
        to: line.to ?? 'kept',
        action: line.action,
        creditCode: line.creditCode as string,
        cityCode: line.cityCode as string,
        input: changed ? { changed } : {},
      },
    ],
    actor,
    momentOf(ctx),
  )

/** Canonical codes and names; malformed figures are refused. */
const tidy = (fields: Kind['fields'], input: Row): Row => must(readOffer(readNeeds(fields, input)))

const today = () => shanghaiDay(databaseNow())

/** Required fields must not become empty through a change of another field. */
const required = (fields: Kind['fields'], values: Row): Row =>
  Object.fromEntries(Object.entries(values).filter(([name]) => fields[name]?.required))

interface Own extends Row {
  documentId: string
  version: number
}

async function ownRow({ uid }: Kind, documentId: string, owner = '', version?: number): Promise<Own> {
  const [row] = await selectRows<Own>(uid, 'document_id = $1 and credit_code = $2', [documentId, owner], 'for update')
  if (!row) throw new Refused(refuseAct('not-found', { documentId }))
  if (version !== undefined && version !== row.version)
    throw new Refused(refuseAct('changed-meanwhile', { version, current: row.version }))
  return row
}

/** Refuses to delete what was public, or what an application names, even a withdrawn one. */
async function assertUnused(documentId: string, owner = ''): Promise<void> {
  const used = await namedBy(documentId, owner)
  const [listing] = await query(
    'select 1 from listings l join products p on p.id = l.product_id where p.document_id = $1',
    [documentId],
  )
  if (listing) throw new Refused(refuse('offer-listed'))
  if (used) throw new Refused(refuse('offer-in-application', { application: used }))
}
