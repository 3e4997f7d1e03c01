import type { DateRules } from '../pure/dates'
import { withContributions, type Contribution } from '../pure/contribution'
import type { AnyFlow, Label } from '../pure/workflow'
import { Registry } from '../pure/registry'

/** An attribute as the schemas declare it, and as content-manager hands it on. */
export interface PanelAttribute {
  type: string
  target?: string
  mappedBy?: string
  required?: boolean
  pluginOptions?: DateRules & {
    label?: Label
    values?: Record<string, Label>
    unshown?: boolean
    file?: boolean
    copy?: boolean
    columns?: Readonly<Record<string, Label>>
  }
}

export interface PanelType {
  info: { displayName: string; singularName: string; pluralName: string }
  pluginOptions: { label: Label; main: string; appendOnly?: boolean }
  attributes: Record<string, PanelAttribute>
}

/** Labels for codes in fields of this name. */
type Reader = (code: string, language: 'zh' | 'en') => string

const types = new Registry<PanelType>('type')
const flows = new Registry<{ flow: AnyFlow; worker: string }>('flow')
const contributed: Contribution[] = []
/** Flows with contributions, built on first use. */
const whole = new Map<string, AnyFlow>()
const readers = new Registry<Reader>('reader')
const choices = new Registry<Record<string, Label>>('choice')

const asType = (schema: unknown): PanelType => schema as PanelType

/** Registers types of a plugin. @throws when one is registered already. */
export function registerTypes(owner: string, schemas: Record<string, unknown>): void {
  for (const [uid, schema] of Object.entries(schemas)) types.add(owner, uid, asType(schema))
}

/** Registers flows by type, with the plugin that owns them. @throws when a type has one already. */
export function registerFlows(owner: string, tables: Record<string, AnyFlow>): void {
  for (const [uid, flow] of Object.entries(tables)) flows.add(owner, uid, { flow, worker: owner })
}

/** Contributions of plugins to flows of earlier plugins, in plugin order. */
export function registerContributions(contributions: readonly Contribution[]): void {
  contributed.push(...contributions)
  whole.clear()
}

/** Registers labels for codes in fields of a name. @throws when registered already. */
export const registerReaders = (owner: string, entries: Record<string, Reader>): void => readers.addAll(owner, entries)

/** Registers options for a list of codes, shown as checkboxes instead of JSON. @throws when registered already. */
export const registerChoices = (owner: string, entries: Record<string, Record<string, Label>>): void =>
  choices.addAll(owner, entries)

/** A reader for codes of a fixed table. */
export const codesOf =
  (words: Record<string, Label>): Reader =>
  (code, language) =>
    words[code]?.[language] ?? code

export const typeOf = (uid: string): PanelType | undefined => types.get(uid)
export const allTypes = (): [string, PanelType][] => types.all()
export function flowOf(uid: string): AnyFlow | undefined {
  const registered = flows.get(uid)
  const known = whole.get(uid) ?? (registered && withContributions(registered.flow, contributed))
  if (known) whole.set(uid, known)
  return known
}
/** Forms may edit a row until its flow has begun; afterwards a database trigger refuses. */
export const hasBegun = (uid: string, state: unknown): boolean => {
  const flow = flowOf(uid)
  return flow !== undefined && typeof state === 'string' && state !== flow.initial
}
export const choicesOf = (name: string): Record<string, Label> | undefined => choices.get(name)
export const readerOf = (name: string): Reader | undefined => readers.get(name)

/** The staff routes of a type: plugin, then type. */
export function flowPathOf(uid: string): string | undefined {
  const type = typeOf(uid)
  const plugin = flows.get(uid)?.worker
  return type && plugin && `/${plugin}/${type.info.singularName}`
}

/** The type of a layout, which has the schema's options but no uid. */
export const typeWithOptions = (options: unknown): [string, PanelType] | undefined => {
  const name = (options as { type?: string } | undefined)?.type
  return allTypes().find(([, type]) => type.info.singularName === name)
}

/** The label without 分: amounts are entered and shown in yuan. */
export const plainLabel = ({ zh, en }: Label): Label => ({ zh: zh.replace('（分）', ''), en: en.replace(' (fen)', '') })
