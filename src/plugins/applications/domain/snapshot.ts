import type { CategoryCode } from '../../../policy/categories'
import type { Answer, Draft } from './answer-shape'
import { canonical, type Hash } from '../../../shared/pure/canonical'
import type { Facts, ProductFact } from './facts'
import { formHash, itemsOf, type Form } from '../../forms/contract'
import { precheck, type ConditionFinding } from './precheck'

/** An application as submitted (R07): form, answers, facts. Immutable. */
export interface Snapshot {
  /** Version of the form and the hash of its text. */
  formVersion: number
  formHash: string
  categories: readonly CategoryCode[]
  scopes: Readonly<Record<string, readonly string[]>>
  items: Readonly<Record<string, Answer>>
  undertaking: { text: string; signedBy: string } | null
  /** Solutions, products and services applied for, at the time of submission. */
  listings: readonly ProductFact[]
  facts: Facts
  findings: readonly ConditionFinding[]
}

export interface Sealed {
  snapshot: Snapshot
  /** Canonical text over which the hash is taken. */
  text: string
  /** SHA-256, hexadecimal. */
  hash: string
}

/**
 * Seals an application; answers of categories not chosen are left out.
 * @param hash SHA-256 of a UTF-8 text.
 */
export function seal(form: Form, draft: Draft, facts: Facts, hash: Hash): Sealed {
  const answerable = new Set(itemsOf(form, draft.categories).map(({ item }) => item.code))
  const chosen = (name: string): boolean => draft.categories.some((code) => name.startsWith(`${code}.`))
  const snapshot: Snapshot = {
    formVersion: form.version,
    formHash: formHash(form, hash),
    categories: draft.categories,
    scopes: Object.fromEntries(Object.entries(draft.scopes).filter(([name]) => chosen(name))),
    items: Object.fromEntries(Object.entries(draft.items).filter(([code]) => answerable.has(code))),
    undertaking: draft.undertaking ? { text: form.undertaking.zh, signedBy: draft.undertaking.signedBy } : null,
    listings: facts.listings.filter(({ documentId }) => draft.listings.includes(documentId)),
    facts,
    findings: precheck(form, draft, facts),
  }
  const text = canonical(snapshot)
  return { snapshot, text, hash: hash(text) }
}

/** Whether a stored snapshot matches its hash. */
export const isIntact = (snapshot: Snapshot, expected: string, hash: Hash): boolean =>
  hash(canonical(snapshot)) === expected

export interface SnapshotChange {
  part: 'form' | 'category' | 'scope' | 'item' | 'listing' | 'undertaking'
  /** Code of the category, scope or item, or documentId of the product. */
  code: string
  before: unknown
  after: unknown
}

/** R09: differences between two editions, by item, tick, product and category; undefined means absent. */
export function diffSnapshots(before: Snapshot, after: Snapshot): SnapshotChange[] {
  const codes = ({ categories }: Snapshot) => Object.fromEntries(categories.map((code) => [code, true]))
  const byId = ({ listings }: Snapshot) => Object.fromEntries(listings.map((one) => [one.documentId, one]))
  return [
    ...diff('form', { form: before.formVersion }, { form: after.formVersion }),
    ...diff('category', codes(before), codes(after)),
    ...diff('scope', before.scopes, after.scopes),
    ...diff('item', before.items, after.items),
    ...diff('listing', byId(before), byId(after)),
    ...diff('undertaking', { undertaking: before.undertaking }, { undertaking: after.undertaking }),
  ]
}

type Values = Readonly<Record<string, unknown>>

function diff(part: SnapshotChange['part'], before: Values, after: Values): SnapshotChange[] {
  const codes = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return codes
    .filter((code) => canonical(before[code] ?? null) !== canonical(after[code] ?? null))
    .map((code) => ({ part, code, before: before[code], after: after[code] }))
}
