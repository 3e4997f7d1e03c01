import type { Refusal } from './refusal'
import type { Label } from './workflow'

interface Common {
  /** S01 … S42, or the rule's number where the rules give no setting of its own. */
  code: string
  label: Label
  clause?: string
  /** What whoever changes it has to know. */
  hint?: Label
}

/** A decision the policy leaves open: typed, with its default and bounds. Staff change it in the panel, audited. */
export type Setting =
  | (Common & { type: 'boolean'; default: boolean })
  | (Common & { type: 'integer'; default: number; min: number; max: number })
  | (Common & { type: 'choice'; default: string; options: Record<string, Label> })
  /** Lines that staff write; `check` says what is wrong with them. */
  | (Common & { type: 'text'; default: string; max: number; check: (text: string) => Refusal | undefined })

export type Settings = Readonly<Record<string, Setting>>
export type ValueOf<S extends Setting> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' }
    ? number
    : string
