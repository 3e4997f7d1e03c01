import type { Core } from '@strapi/strapi'
import { defineRefusals, Refused, type Refusal } from '../../pure/refusal'
import type { Names } from '../../pure/schema'
import type { Label } from '../../pure/workflow'
import { columnsOf, query, tableOf } from '../database/database'
import { mapDatabaseError } from '../http/refusals'
import { territories } from '../walls/territories'
import { attributesOf, contentTypesOf, relationsOf } from '../process/strapi-edge'

export const refuse = defineRefusals({
  'still-named': {
    status: 409,
    zh: '该{label}已被下列内容引用，不能删除：{held}。请按业务流程办理终止、撤回或停用',
    en: 'This {labelEn} is named elsewhere and cannot be deleted: {heldEn}. End, withdraw or block it instead',
  },
  'fixed-row': {
    status: 409,
    zh: '{label}为系统固定目录，不能删除',
    en: 'The rows of {labelEn} are fixed and cannot be deleted',
  },
})

/** A declaration that rows of `uid` refer to rows of `target`. */
export interface Reference {
  uid: string
  attribute: string
  target: string
  /**
   * SQL condition on the referring row `t`; `@row` is the referenced row as jsonb (`$1` would be taken for a
   * parameter).
   */
  condition: string
}

const optionsOf = (strapi: Core.Strapi, uid: string) => contentTypesOf(strapi)[uid]?.pluginOptions ?? {}

/** All references: relations, and values with `names` in the schema. Our own types only. */
export function references(strapi: Core.Strapi): Reference[] {
  const ours = [...territories(strapi).keys()]
  return ours.flatMap((uid) => {
    return [
      ...byRelations(strapi, uid),
      ...Object.entries(attributesOf(strapi, uid)).flatMap(([attribute, { pluginOptions }]) =>
        [pluginOptions?.names ?? []].flat().flatMap((names) => ofValue(ours, uid, attribute, names)),
      ),
    ]
  })
}

const AUTHORS = ['createdBy', 'updatedBy', 'localizations']

function byRelations(strapi: Core.Strapi, uid: string): Reference[] {
  return Object.entries(relationsOf(strapi, uid)).flatMap(
    ([attribute, { target, mappedBy, joinColumn, joinTable }]) => {
      if (!target || mappedBy || AUTHORS.includes(attribute)) return []
      const id = `(@row ->> 'id')::integer`
      if (joinColumn) return [{ uid, attribute, target, condition: `t."${joinColumn.name}" = ${id}` }]
      if (!joinTable?.inverseJoinColumn) return []
      const { name, joinColumn: own, inverseJoinColumn: other } = joinTable
      const linked = `exists (select 1 from "${name}" l where l."${own.name}" = t.id and l."${other.name}" = ${id})`
      return [{ uid, attribute, target, condition: linked }]
    },
  )
}

/** @throws when a declaration names something that does not exist, which would protect nothing. */
function ofValue(ours: readonly string[], uid: string, attribute: string, { type, by, as }: Names): Reference[] {
  const column = columnOf(uid, attribute)
  if (typeof type === 'object') {
    const kind = columnOf(uid, type.typeIn)
    return ours.map((target) => ({
      uid,
      attribute,
      target,
      condition: `t."${kind}" = '${target}' and t."${column}" = @row ->> '${columnOf(target, by)}'`,
    }))
  }
  const value = `@row ->> '${columnOf(type, by)}'`
  const condition = {
    value: `t."${column}"::text = ${value}`,
    // Within text or JSON, only for identifiers that do not occur there by chance.
    within: `position(${value} in t."${column}"::text) > 0`,
    member: `jsonb_exists(t."${column}"::jsonb, ${value})`,
    actor: `t."${column}" = 'admin:' || (${value})`,
  }[as]
  return [{ uid, attribute, target: type, condition }]
}

function columnOf(uid: string, attribute: string): string {
  const column = attribute === 'id' ? 'id' : columnsOf(uid).get(attribute)
  if (!column) throw new Error(`a reference names ${uid}.${attribute}, which does not exist`)
  return column
}

interface Holder extends Label {
  uid: string
  sql: string
}

/** Per referenced type one query for each referring type. */
function holdersOf(strapi: Core.Strapi): Map<string, Holder[]> {
  const conditions = new Map<string, Map<string, string[]>>()
  for (const { uid, target, condition } of references(strapi)) {
    const of = conditions.get(target) ?? new Map<string, string[]>()
    conditions.set(target, of.set(uid, [...(of.get(uid) ?? []), `(${condition})`]))
  }
  return new Map(
    [...conditions].map(([target, of]) => [
      target,
      [...of].map(([uid, all]) => ({
        uid,
        ...(optionsOf(strapi, uid).label ?? { zh: uid, en: uid }),
        sql: `select 1 from "${tableOf(uid)}" t where ${all.join(' or ')}`,
      })),
    ]),
  )
}

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`

/** Triggers that prevent deleting referenced rows, by whatever path. */
export function referenceStatements(strapi: Core.Strapi): string[] {
  const fixed = [...territories(strapi).keys()].filter((uid) => optionsOf(strapi, uid).fixed)
  const holders = holdersOf(strapi)
  return [...new Set([...holders.keys(), ...fixed])].map(
    (uid) =>
      `create or replace trigger desk_held before delete on "${tableOf(uid)}" for each row execute function
       desk_held('${uid}', ${literal(holders.get(uid) ?? [])}, '${fixed.includes(uid) ? 'fixed' : ''}')`,
  )
}

type Held = Record<string, Label & { n: number }>

/** The refusal to delete a row of `uid` that is referenced. */
export function referencedRefusal(strapi: Core.Strapi, uid: string, held: Held): Refusal {
  const { label = STRAPIS[uid] ?? { zh: '数据', en: 'row' }, fixed } = optionsOf(strapi, uid)
  const named = { label: label.zh, labelEn: label.en.toLowerCase() }
  // Ending what names a fixed row would not free it.
  if (fixed || Object.keys(held).length === 0) return refuse('fixed-row', named)
  const each = Object.values(held)
  return refuse('still-named', {
    ...named,
    held: each.map(({ zh, n }) => `${zh}${n}条`).join('、'),
    heldEn: each.map(({ en, n }) => `${en} (${n})`).join(', '),
    by: Object.fromEntries(Object.entries(held).map(([kind, { n }]) => [kind, n])),
  })
}

const STRAPIS: Readonly<Record<string, Label>> = {
  'plugin::users-permissions.user': { zh: '账号', en: 'Account' },
  'admin::user': { zh: '用户', en: 'User' },
}

/** Refuses before the trigger does, because Strapi, before it deletes a row, empties the columns that refer to it. */
export function guardReferences(strapi: Core.Strapi): void {
  mapDatabaseError('kernel', 'WF003', ({ constraint = '', detail = '{}' }) =>
    referencedRefusal(strapi, constraint, JSON.parse(detail) as Held),
  )
  const holders = holdersOf(strapi)
  strapi.documents.use(async (context, next) => {
    const asked = context.action === 'delete' ? holders.get(context.uid) : undefined
    if (!asked) return next()
    const { documentId } = context.params as { documentId?: string }
    const [row] = await query<{ held: Held }>(
      `select desk_holders($2::jsonb, to_jsonb(t)) as held from "${tableOf(context.uid)}" t where document_id = $1`,
      [documentId, JSON.stringify(asked)],
    )
    if (row && Object.keys(row.held).length > 0) throw new Refused(referencedRefusal(strapi, context.uid, row.held))
    return next()
  })
}
