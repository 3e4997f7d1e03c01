import { l } from './schema'
import type { Label } from './needs'
import type { Refusal } from './refusal'
import type { AnyFlow } from './workflow'

/** A line of history, as far as the applicant's view changes it. */
export interface ViewedLine {
  action: string
  from: string | null
  to: string
  reason: string | null
}

/** The same as he reads it. */
export interface ShownLine extends ViewedLine {
  /** Absent where the action is not told; the caller names it otherwise. */
  actionLabel?: Label
  fromLabel: Label | null
  toLabel: Label | undefined
}

/** What an applicant reads of a procedure: nothing tells one of its hidden states from another. */
export interface ApplicantView {
  /** The state's name; of a hidden state the name that it shares. */
  state(state: string): string
  label(state: string): Label | undefined
  /** @returns the refusal with states and their labels as he reads them. */
  refusal(refusal: Refusal): Refusal
  /** @returns undefined for a line of an office that changes nothing for him. */
  line(line: ViewedLine, isOwn: boolean): ShownLine | undefined
}

/** What he reads of an act of an office that would tell a hidden state. */
export const HIDDEN_ACT = { name: 'progress', label: l('办理进展', 'Progress') } as const

/**
 * The only way from a procedure to what an applicant reads of it.
 * @param flow its `applicant` labels and shared names (`shownAs`) hide states, `tellsApplicant` opens acts of offices.
 */
export function applicantView(flow: AnyFlow): ApplicantView {
  const infoOf = (state: string) => (Object.hasOwn(flow.states, state) ? flow.states[state] : undefined)
  const hides = (state: string | null): boolean => state !== null && infoOf(state)?.shownAs !== undefined
  const nameOf = (state: string): string => infoOf(state)?.shownAs ?? state
  const labelOf = (state: string): Label | undefined => infoOf(state)?.applicant ?? infoOf(state)?.label
  const words = wordsOf(flow)
  return {
    state: nameOf,
    label: labelOf,
    refusal: (refusal) => ({ ...refusal, values: replaced(refusal.values, words) }),
    line({ action, from, to, reason }, isOwn) {
      const [fromLabel, toLabel] = [from === null ? null : (labelOf(from) ?? null), labelOf(to)]
      if (!isOwn && from !== null && fromLabel?.zh === toLabel?.zh) return undefined
      const tells = flow.actions[action]?.tellsApplicant
      const isShown = isOwn || (!hides(to) && (tells !== undefined || !hides(from)))
      return {
        ...(isShown ? { action } : { action: HIDDEN_ACT.name, actionLabel: HIDDEN_ACT.label }),
        from: from === null ? null : nameOf(from),
        fromLabel,
        to: nameOf(to),
        toLabel,
        reason: isOwn || (isShown && tells === 'reason') ? reason : null,
      }
    },
  }
}

/** What stands in a refusal -> what the applicant reads in its place. */
function wordsOf({ states }: AnyFlow): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [state, { label, applicant, shownAs }] of Object.entries(states)) {
    if (shownAs !== undefined) words.set(state, shownAs)
    if (applicant) words.set(label.zh, applicant.zh).set(label.en, applicant.en)
  }
  return words
}

function replaced<T>(value: T, words: ReadonlyMap<string, string>): T
function replaced(value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return words.get(value) ?? value
  if (Array.isArray(value)) return value.map((each: unknown) => replaced(each, words))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(each, words)]))
}

const QUOTABLE = /^[a-z][a-z-]*$/

/**
 * SQL: the name of a state as the applicant reads it, so that neither a column nor a filter tells more.
 * @param column of the state, `t.state`.
 */
export function shownStateSql(flow: AnyFlow, column: string): string {
  const hidden = Object.entries(flow.states).flatMap(([state, { shownAs }]) =>
    shownAs === undefined ? [] : [[state, shownAs] as const],
  )
  const strange = hidden.flat().find((name) => !QUOTABLE.test(name))
  if (strange !== undefined) throw new Error(`flow ${flow.name}: "${strange}" cannot stand in SQL`)
  if (hidden.length === 0) return column
  const cases = hidden.map(([state, shown]) => `when '${state}' then '${shown}'`).join(' ')
  return `case ${column} ${cases} else ${column} end`
}
