import type { Core } from '@strapi/strapi'
import { shanghaiDay } from '../../pure/calendar'
import { parseMailAddress } from '../../pure/mail-address'
import { checkNeeds, readNeeds, refuse, type Need } from '../../pure/needs'
import { must, Refused } from '../../pure/refusal'
import { isBlank, tidyInput, tidyLine, tidyText } from '../../pure/text'
import { databaseNow } from '../database/clock'
import { selectRows, type Row } from '../database/database'
import { same } from '../flows/document-guard'
import { attributesOf, documentParams } from '../process/strapi-edge'
import type { Attributes } from '../process/strapi-types'
import { needsOf } from './field-needs'
import { bootRegistry } from '../process/boot-registries'

/** Rules of a generated form beyond its schema, the same as for the API. */
export interface Form {
  /** Attributes as needs, as the API declares them. */
  fields?: Readonly<Record<string, Need>>
  /** Required attributes that `settle` fills in for a new row. */
  supplies?: readonly string[]
  /**
   * Rules over several attributes, and normalisation.
   * @param changed normalised changes;
   * @param row the resulting row;
   * @param stored undefined for a new row.
   * @returns values to write in addition or instead.
   * @throws Refused
   */
  settle?(changed: Row, row: Row, stored: Row | undefined): Row | Promise<Row>
}

const declared = bootRegistry<Form>('form')

/** Declares the rules of a type's form at boot. @throws when the type has a form already. */
export const defineForm = (owner: string, uid: string, form: Form): void => declared.add(owner, uid, form)

const STRAPIS = /^(admin|strapi)::|^plugin::(upload|i18n|content-releases|review-workflows|content-manager)\./
const WRITES = new Set(['create', 'update', 'clone'])

/**
 * Checks generated forms like API bodies: texts are normalised, blanks do not satisfy required fields, and changes
 * follow the type's rules. Unchanged values are not checked again.
 */
export function guardForms(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = documentParams(context)
    if (data && WRITES.has(context.action) && !STRAPIS.test(context.uid)) {
      const attributes = attributesOf(strapi, context.uid)
      const [stored] = documentId ? await selectRows(context.uid, 'document_id = $1', [documentId]) : []
      const form = declared.get(context.uid) ?? {}
      tidy(attributes, data)
      assertFilledIn(attributes, data, stored === undefined, form)
      await judge(form, attributes, data, stored)
    }
    return next()
  })
}

/** Runs a check of a value; its refusal names the field. */
export function ofField<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Refused({ ...error.refusal, values: { name, ...error.refusal.values } })
  }
}

function tidy(attributes: Attributes, data: Row): void {
  for (const [name, value] of Object.entries(data)) {
    const type = attributes[name]?.type ?? ''
    if (Object.hasOwn(TIDIED, type)) data[name] = ofField(name, () => TIDIED[type]?.(value))
  }
}

const orNull =
  (read: (text: string) => string) =>
  (value: unknown): unknown =>
    typeof value === 'string' ? read(value) || null : value

const TIDIED: Readonly<Record<string, (value: unknown) => unknown>> = {
  string: orNull(tidyLine),
  uid: orNull(tidyLine),
  enumeration: orNull(tidyLine),
  text: orNull(tidyText),
  richtext: orNull(tidyText),
  json: tidyInput,
  email: (value) => (isBlank(value) ? null : must(parseMailAddress(value))),
}

function assertFilledIn(attributes: Attributes, data: Row, isNew: boolean, { supplies = [] }: Form): void {
  const missing = Object.entries(attributes).filter(
    ([name, { required, default: otherwise }]) =>
      required && (name in data ? isBlank(data[name]) : isNew && otherwise === undefined && !supplies.includes(name)),
  )
  if (missing.length === 0) return
  const names = missing.map(([name]) => name)
  const fields = missing.map(([name, { pluginOptions }]) => pluginOptions?.label?.zh ?? name)
  throw new Refused(refuse('needs-missing', { names, fields }))
}

async function judge(
  { fields = {}, settle }: Form,
  attributes: Attributes,
  data: Row,
  stored: Row | undefined,
): Promise<void> {
  const names = Object.keys(data).filter(
    (name) => name in attributes && (stored === undefined ? data[name] !== null : !same(stored[name], data[name])),
  )
  const changed = Object.fromEntries(names.map((name) => [name, data[name]]))
  const needs = { ...needsOf(attributes), ...fields }
  const byDefault = (name: string): boolean => attributes[name]?.default !== undefined
  const asked = Object.entries(needs).filter(([name]) => name in changed || (stored === undefined && !byDefault(name)))
  const given = Object.fromEntries(asked.filter(([name]) => name in changed).map(([name]) => [name, changed[name]]))
  const values = readNeeds(needs, given)
  must(checkNeeds(Object.fromEntries(asked), asNumbers(needs, values), shanghaiDay(databaseNow())))
  Object.assign(changed, values)
  Object.assign(data, values, settle ? await settle(changed, { ...stored, ...data, ...values }, stored) : {})
}

/** The panel sends big integers as text. */
const asNumbers = (needs: Readonly<Record<string, Need>>, values: Row): Row =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      needs[name]?.type === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value)
        ? Number(value)
        : value,
    ]),
  )
