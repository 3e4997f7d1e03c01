import type { Core } from '@strapi/strapi'
import { defineRefusals, Refused } from '../../pure/refusal'
import { flowOf, type FlowBinding } from './flows'
import { inTransaction, query, tableOf, toAttributes, type Row } from '../database/database'
import { attributesOf, documentParams } from '../process/strapi-edge'
import type { DocumentParams } from '../process/strapi-types'

export const refuse = defineRefusals({
  'written-by-procedure': {
    status: 409,
    zh: '“{label}”由办理流程维护，请使用页面上的办理操作',
    en: '"{labelEn}" is kept by its procedure: use its actions',
  },
  'procedural-field': {
    status: 409,
    zh: '字段“{fields}”由办理流程维护，不能在表单中修改',
    en: 'The fields {names} are kept by the procedure and cannot be edited',
  },
})

const WRITES = new Set(['create', 'update', 'delete', 'clone', 'publish', 'unpublish', 'discardDraft'])

/**
 * Refuses form input for attributes of the flow, with a clearer message than the trigger. Content-manager sends the
 * whole form, so only values that differ from the stored ones count.
 */
export function guardDocuments(strapi: Core.Strapi): void {
  // Outermost transaction: what guards read and lock holds until the row is written.
  strapi.documents.use(async (context, next) =>
    WRITES.has(context.action) ? inTransaction(async () => next()) : next(),
  )
  strapi.documents.use(async (context, next) => {
    const params = documentParams(context)
    if (WRITES.has(context.action)) dropForged(context.action, params)
    if (context.action === 'clone') beginAnew(strapi, context.uid, params)
    const binding = flowOf(context.uid)
    if (binding && WRITES.has(context.action)) await guard(binding, context.action, params)
    return next()
  })
}

/**
 * Document ids and authors are set by the server: a taken id would reveal a hidden row. Nothing is translated.
 * Content-manager sets `createdBy` on creation and `updatedBy` always.
 */
function dropForged(action: string, { data }: DocumentParams): void {
  if (!data) return
  delete data.id
  delete data.documentId
  delete data.locale
  if (action !== 'create' && action !== 'clone') delete data.createdBy
}

/** A copy starts at version one and without the rows that refer to its original. */
function beginAnew(strapi: Core.Strapi, uid: string, params: DocumentParams): void {
  const attributes = attributesOf(strapi, uid)
  params.data ??= {}
  if ('version' in attributes) params.data.version = 1
  for (const [name, { mappedBy }] of Object.entries(attributes)) if (mappedBy) params.data[name] = []
}

const AUTHORS = ['createdBy', 'updatedBy']

async function guard(binding: FlowBinding, action: string, params: DocumentParams): Promise<void> {
  const { flow } = binding
  const refusal = refuse('written-by-procedure', { label: flow.label.zh, labelEn: flow.label.en })
  if (binding.writtenBy === 'verbs') throw new Refused(refusal)
  if (action === 'create' || action === 'clone') return reset(binding, params)
  const stored = await storedRow(binding, params.documentId)
  if (!stored) return
  if (action === 'delete') {
    if (stored.state !== flow.initial || flow.states[flow.initial]?.final) throw new Refused(refusal)
    return
  }
  const begun = stored.state !== flow.initial
  // Forms return unchanged values too, authors as objects.
  const kept = begun
    ? Object.keys(params.data ?? {}).filter((name) => name in stored && !AUTHORS.includes(name))
    : proceduralOf(binding)
  const changed = kept.filter((name) => params.data && name in params.data && !same(stored[name], params.data[name]))
  if (changed.length > 0) throw new Refused(refuse('procedural-field', { names: changed, fields: changed }))
  delete params.data?.version
}

const proceduralOf = (binding: FlowBinding): string[] => ['state', ...(binding.procedural ?? [])]

/** New and cloned rows start in the initial state. */
function reset(binding: FlowBinding, params: DocumentParams): void {
  if (!params.data) return
  for (const name of binding.procedural ?? []) delete params.data[name]
  params.data.state = binding.flow.initial
  params.data.version = 1
}

async function storedRow(binding: FlowBinding, documentId: string | undefined): Promise<Row | undefined> {
  const [row] = await query(`select * from "${tableOf(binding.uid)}" where document_id = $1`, [documentId])
  return row && toAttributes<Row>(binding.uid, row)
}

/** Whether a form returns the stored value; instants, amounts and blanks have several representations. */
export function same(stored: unknown, sent: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (value === undefined || value === '') return null
    if (value instanceof Date) return value.getTime()
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)) return new Date(value).getTime()
    return value
  }
  const [a, b] = [plain(stored), plain(sent)]
  return typeof a === 'object' || typeof b === 'object'
    ? JSON.stringify(a) === JSON.stringify(b)
    : a === b || String(a) === String(b)
}
