import type { Refusal } from './refusal'
import type { Label } from './workflow'

interface Common {
  /** S01 … S42, or the number of the rule for settings without one. */
  code: string
  label: Label
  clause?: string
  /** Hint for whoever changes it. */
  hint?: Label
}

/**
 * A decision that the policy leaves open, with type, default and bounds. Staff change it in the panel; changes are
 * recorded.
 */
export type Setting =
  | (Common & { type: 'boolean'; default: boolean })
  | (Common & { type: 'integer'; default: number; min: number; max: number })
  | (Common & { type: 'choice'; default: string; options: Record<string, Label> })
  /** Lines written by staff; `check` returns what is wrong with them. */
  | (Common & { type: 'text'; default: string; max: number; check: (text: string) => Refusal | undefined })

export type Settings = Readonly<Record<string, Setting>>
export type ValueOf<S extends Setting> = S extends { type: 'boolean' }
  ? boolean
  : S extends { type: 'integer' }
    ? number
    : string
