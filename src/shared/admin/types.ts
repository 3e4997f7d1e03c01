import { withContributions, type Contribution } from '../pure/contribution'
import type { AnyFlow, Label } from '../pure/workflow'

/** An attribute as the schemas declare it, and as content-manager hands it on. */
export interface PanelAttribute {
  type: string
  target?: string
  mappedBy?: string
  required?: boolean
  pluginOptions?: { label?: Label; values?: Record<string, Label> }
}

export interface PanelType {
  info: { displayName: string; singularName: string; pluralName: string }
  pluginOptions: { label: Label; main: string; appendOnly?: boolean }
  attributes: Record<string, PanelAttribute>
}

/** Words for codes that stand in a field of that name. */
type Reader = (code: string, language: 'zh' | 'en') => string

const types = new Map<string, PanelType>()
const flows = new Map<string, AnyFlow>()
const workers = new Map<string, string>()
const readers = new Map<string, Reader>()
const choices = new Map<string, Record<string, Label>>()

const asType = (schema: unknown): PanelType => schema as PanelType

export function registerTypes(schemas: Record<string, unknown>): void {
  for (const [uid, schema] of Object.entries(schemas)) types.set(uid, asType(schema))
}

/** The procedure of each type that has one, and the plugin that works on those under src/api. */
export function registerFlows(tables: Record<string, AnyFlow>, plugin?: string): void {
  for (const [uid, flow] of Object.entries(tables)) {
    flows.set(uid, flow)
    const worker = /^plugin::([^.]+)\./.exec(uid)?.[1] ?? plugin
    if (!worker) throw new Error(`which plugin works on ${uid}?`)
    workers.set(uid, worker)
  }
}

/** What rooms add to the procedures of lower rooms; those register first. */
export function registerContributions(contributions: readonly Contribution[]): void {
  for (const [uid, flow] of flows) flows.set(uid, withContributions(flow, contributions))
}

export function registerReaders(entries: Record<string, Reader>): void {
  for (const [name, reader] of Object.entries(entries)) readers.set(name, reader)
}

/** What may stand in a list of codes: ticked in the form, where Strapi would ask for JSON. */
export function registerChoices(entries: Record<string, Record<string, Label>>): void {
  for (const [name, options] of Object.entries(entries)) choices.set(name, options)
}

/** A reader for codes of a fixed table. */
export const codesOf =
  (words: Record<string, Label>): Reader =>
  (code, language) =>
    words[code]?.[language] ?? code

export const typeOf = (uid: string): PanelType | undefined => types.get(uid)
export const allTypes = (): [string, PanelType][] => [...types]
export const flowOf = (uid: string): AnyFlow | undefined => flows.get(uid)
/** A form may edit a row until its procedure has begun; the guard in the database refuses it afterwards. */
export const hasBegun = (uid: string, state: unknown): boolean => {
  const flow = flowOf(uid)
  return flow !== undefined && typeof state === 'string' && state !== flow.initial
}
export const choicesOf = (name: string): Record<string, Label> | undefined => choices.get(name)
export const readerOf = (name: string): Reader | undefined => readers.get(name)

/** The staff routes of a type: `/filing/demand`. */
export function flowPathOf(uid: string): string | undefined {
  const type = typeOf(uid)
  const plugin = workers.get(uid)
  return type && plugin && `/${plugin}/${type.info.singularName}`
}

/** The type behind a layout, which carries the schema's options but not its uid. */
export const typeWithOptions = (options: unknown): [string, PanelType] | undefined => {
  const label = (options as { label?: Label } | undefined)?.label
  return label && allTypes().find(([, type]) => type.pluginOptions.label.en === label.en)
}

/** An amount is asked for and shown in yuan, so its label says no fen. */
export const plainLabel = ({ zh, en }: Label): Label => ({ zh: zh.replace('（分）', ''), en: en.replace(' (fen)', '') })

/** Fields that name a private file. */
export const FILES: ReadonlySet<string> = new Set(['proof', 'licence', 'letter'])

/** Fields that mean nothing to an official, and the state, which has a panel of its own. */
export const NOISE: ReadonlySet<string> = new Set([
  'version',
  'state',
  'adminUserId',
  'accountId',
  'series',
  'aboutUid',
  'aboutId',
])
