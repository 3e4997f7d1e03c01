import type { Core } from '@strapi/strapi'
import { defineRefusals, Refused } from '../../pure/refusal'
import { readRelation, type Reference } from '../../pure/relation-input'
import { query, tableOf, type Row } from '../database/database'
import { documentParams, modelOf } from '../process/strapi-edge'
import type { Attribute } from '../process/strapi-types'
import { brief } from '../../pure/brief'

export const refuse = defineRefusals({
  'relation-malformed': {
    status: 400,
    zh: '“{field}”所填的关联对象格式不正确，请重新选择',
    en: '"{name}" names its rows in a form that is not known ({value})',
  },
  'relation-unknown': {
    status: 400,
    zh: '“{field}”所选的关联对象不存在或已删除，请重新选择',
    en: '"{name}" names a row that does not exist ({value})',
  },
})

const MEDIA = 'plugin::upload.file'
const WRITES = new Set(['create', 'update', 'clone'])

/**
 * Checks every relation of a write before Strapi does. Strapi checks all relations and unique fields concurrently in
 * one transaction: the first failing statement aborts it, and the rejections of the others are unhandled.
 */
export function guardRelations(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data } = documentParams(context)
    if (WRITES.has(context.action) && data) await checkRelations(strapi, context.uid, data)
    return next()
  })
}

/**
 * Checks the relations in the values of a content type or component; documentIds that Strapi would read as numbers are
 * rewritten.
 * @throws Refused relation-malformed, relation-unknown.
 */
export async function checkRelations(strapi: Core.Strapi, uid: string, data: Row, path = ''): Promise<void> {
  const model = modelOf(strapi, uid)
  for (const [name, attribute] of Object.entries(model?.attributes ?? {})) {
    const value = data[name]
    if (value === undefined || value === null) continue
    const field = { name: path + name, field: attribute.pluginOptions?.label?.zh ?? path + name }
    if (attribute.type === 'relation' || attribute.type === 'media')
      data[name] = await checkReferences(strapi, targetOf(attribute), value, field, attribute.useJoinTable === false)
    else if (attribute.type === 'component' || attribute.type === 'dynamiczone')
      for (const part of [value].flat() as Row[])
        await checkRelations(strapi, attribute.component ?? String(part?.__component), part ?? {}, `${path}${name}.`)
  }
}

interface Field {
  name: string
  field: string
}

const targetOf = ({ type, target }: Attribute): string | undefined => (type === 'media' ? MEDIA : target)

/**
 * Checks that the rows in a relation's value exist.
 * @param target their content type; undefined: each row names its own
 * @param byNumber a relation in a join column, which takes no documentIds
 * @returns the value as Strapi understands it.
 * @throws Refused relation-malformed, relation-unknown.
 */
export async function checkReferences(
  strapi: Core.Strapi,
  target: string | undefined,
  input: unknown,
  field: Field,
  byNumber = false,
): Promise<unknown> {
  const read = readRelation(input)
  if (!read.ok) throw new Refused(refuse('relation-malformed', { ...field, value: brief(read.malformed) }))
  const byType = new Map<string, Reference[]>()
  for (const reference of read.references) {
    const type = target ?? reference.type
    if (type === undefined || !strapi.db.metadata.has(type) || (byNumber && reference.id === undefined))
      throw new Refused(refuse('relation-malformed', { ...field, value: brief(reference.documentId ?? reference.id) }))
    byType.set(type, [...(byType.get(type) ?? []), reference])
  }
  for (const [type, references] of byType) await assertExist(type, references, field)
  return read.value
}

/** Within the writer's scope: a hidden row counts as unknown. */
async function assertExist(target: string, references: Reference[], field: Field): Promise<void> {
  // Strapi disconnects any id, but looks up a documentId that is disconnected.
  const asked = references.filter(({ removed, documentId }) => !removed || documentId !== undefined)
  if (asked.length === 0) return
  const rows = await query<{ id: number; document_id: string }>(
    `select id, document_id from "${tableOf(target)}" where id = any($1::integer[]) or document_id = any($2::text[])`,
    [asked.flatMap(({ id }) => id ?? []), asked.flatMap(({ documentId }) => documentId ?? [])],
  )
  const ids = new Set(rows.map(({ id }) => Number(id)))
  const documentIds = new Set(rows.map(({ document_id: documentId }) => documentId))
  // With both given, Strapi uses the documentId.
  const missing = asked.find(({ id, documentId }) =>
    documentId === undefined ? !ids.has(Number(id)) : !documentIds.has(documentId),
  )
  if (missing)
    throw new Refused(refuse('relation-unknown', { ...field, value: brief(missing.documentId ?? missing.id) }))
}
