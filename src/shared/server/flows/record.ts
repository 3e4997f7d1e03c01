import type { Core } from '@strapi/strapi'
import type { Personal } from '../../pure/schema'
import { columnsOf, tableOf } from '../database/database'
import { keepPersonal } from './history'
import { belongs, columnsOfTerritory, territories } from '../walls/territories'
import { attributesOf, contentTypesOf, relationsOf, typeUids } from '../process/strapi-edge'
import type { Attribute, Relation } from '../process/strapi-types'

/**
 * Types whose changes are not recorded, and why. All other content types have triggers; the test `record` compares this
 * list with the registered types.
 */
export const UNRECORDED: Readonly<Record<string, string>> = {
  'admin::user': 'staff identity: recorded in the security log',
  'admin::role': 'rights: recorded in the security log',
  'admin::permission': 'rights: recorded in the security log',
  'admin::api-token': 'rights: recorded in the security log',
  'admin::api-token-permission': 'rights: recorded in the security log',
  'admin::transfer-token': 'never created: its routes are closed',
  'admin::transfer-token-permission': 'never created: its routes are closed',
  'admin::session': 'sessions: sign-ins are recorded in the security log',
  'plugin::content-releases.release': 'part of a paid licence, which is not installed',
  'plugin::content-releases.release-action': 'part of a paid licence, which is not installed',
  'plugin::review-workflows.workflow': 'part of a paid licence, which is not installed',
  'plugin::review-workflows.workflow-stage': 'part of a paid licence, which is not installed',
}

/** Append-only rows need no history. */
const isWrittenOnce = (strapi: Core.Strapi, uid: string): boolean =>
  contentTypesOf(strapi)[uid]?.pluginOptions?.appendOnly === true

/** Content types whose changes are recorded by triggers. */
export const recordedTypes = (strapi: Core.Strapi): string[] =>
  typeUids(strapi).filter((uid) => !Object.hasOwn(UNRECORDED, uid) && !isWrittenOnce(strapi, uid))

/** Attributes that change with every write. */
const BESIDE = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'version',
]

const maskOf = ({ type, private: hidden, pluginOptions }: Attribute): Personal | undefined =>
  pluginOptions?.personal ?? (type === 'password' || hidden ? 'hidden' : type === 'email' ? 'mail' : undefined)

/** Acts write their own lines, so personal values are masked there as well. */
export function keepPersonalData(strapi: Core.Strapi): void {
  for (const uid of recordedTypes(strapi)) {
    const masked = Object.entries(attributesOf(strapi, uid)).flatMap(([name, attribute]) => {
      const mask = maskOf(attribute)
      return mask ? [[name, mask] as const] : []
    })
    keepPersonal(uid, Object.fromEntries(masked))
  }
}

/** Description of a type for the triggers; see `desk_changes` in database/constraints/014-kernel-record.sql. */
function specOf(strapi: Core.Strapi, uid: string) {
  const attributes = attributesOf(strapi, uid)
  const names: Record<string, string> = {}
  const masks: Record<string, string> = {}
  const links: Record<string, { table: string; main: string }> = {}
  const beside: string[] = []
  for (const [name, column] of columnsOf(uid)) {
    const attribute = attributes[name]
    if (BESIDE.includes(name) || attribute?.pluginOptions?.technical) beside.push(column)
    else if (column !== name) names[column] = name
    const mask = attribute && maskOf(attribute)
    if (mask) masks[column] = mask
    if (attribute?.type === 'relation' && attribute.target)
      links[column] = { table: tableOf(attribute.target), main: mainOf(strapi, attribute.target) }
  }
  return { names, masks, links, beside, ...placeOf(strapi, uid) }
}

function placeOf(strapi: Core.Strapi, uid: string) {
  const territory = territories(strapi).get(uid)
  if (!belongs(territory)) return { cities: [] }
  const { cities, owner, expert } = columnsOfTerritory(strapi, uid, territory)
  return { cities, owner, expert }
}

/** Column that names a row. */
export function mainOf(strapi: Core.Strapi, uid: string): string {
  const main = contentTypesOf(strapi)[uid]?.pluginOptions?.main
  const columns = columnsOf(uid)
  const named = [main, 'name', 'title', 'username', 'email'].find((name) => name && columns.has(name))
  return columns.get(named ?? 'documentId') ?? 'document_id'
}

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`

/** Triggers that record every change not recorded by an action. */
export function recordStatements(strapi: Core.Strapi): string[] {
  return recordedTypes(strapi).flatMap((uid) => {
    const spec = specOf(strapi, uid)
    return [...ofRows(uid, spec), ...linksOf(strapi, uid).flatMap((link) => ofLinks(strapi, uid, spec, link))]
  })
}

function ofRows(uid: string, spec: object): string[] {
  const table = tableOf(uid)
  const tell = `for each statement execute function desk_record('${uid}', ${literal(spec)})`
  return [
    `create or replace trigger desk_record_insert after insert on "${table}" referencing new table as new_rows ${tell}`,
    `create or replace trigger desk_record_update after update on "${table}"
     referencing old table as old_rows new table as new_rows ${tell}`,
    `create or replace trigger desk_record_delete after delete on "${table}" referencing old table as old_rows ${tell}`,
    `create or replace trigger desk_record_truncate before truncate on "${table}"
     for each statement execute function desk_record_truncate('${uid}')`,
  ]
}

interface Link {
  attribute: string
  target: string
  joinTable: NonNullable<Relation['joinTable']> & { inverseJoinColumn: { name: string } }
}

/** Relations of a type with a join table; each is recorded from its near side. */
function linksOf(strapi: Core.Strapi, uid: string): Link[] {
  return Object.entries(relationsOf(strapi, uid)).flatMap(([attribute, { target, mappedBy, joinTable }]) =>
    target && !mappedBy && joinTable?.inverseJoinColumn && !joinTable.morphColumn
      ? [{ attribute, target, joinTable: joinTable as Link['joinTable'] }]
      : [],
  )
}

function ofLinks(strapi: Core.Strapi, uid: string, spec: object, { attribute, target, joinTable }: Link): string[] {
  const argument = literal({
    uid,
    attribute,
    table: tableOf(uid),
    own: joinTable.joinColumn.name,
    other: joinTable.inverseJoinColumn.name,
    target: tableOf(target),
    main: mainOf(strapi, target),
    spec,
  })
  const tell = `for each statement execute function desk_record_links(${argument})`
  return [
    `create or replace trigger desk_record_insert after insert on "${joinTable.name}"
     referencing new table as new_rows ${tell}`,
    `create or replace trigger desk_record_update after update on "${joinTable.name}"
     referencing old table as old_rows new table as new_rows ${tell}`,
    `create or replace trigger desk_record_delete after delete on "${joinTable.name}"
     referencing old table as old_rows ${tell}`,
  ]
}
