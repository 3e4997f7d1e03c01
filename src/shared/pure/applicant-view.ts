import { l } from './schema'
import type { Label } from './needs'
import type { Refusal } from './refusal'
import type { AnyFlow } from './workflow'

/** A line of history before the applicant's view is applied. */
export interface ViewedLine {
  action: string
  from: string | null
  to: string
  reason: string | null
}

/** The line as the applicant reads it. */
export interface ShownLine extends ViewedLine {
  /** Absent where the action is hidden; the caller supplies the label otherwise. */
  actionLabel?: Label
  fromLabel: Label | null
  toLabel: Label | undefined
}

/** What an applicant reads of a flow: hidden states cannot be told apart. */
export interface ApplicantView {
  /** Name of the state; for a hidden state the shared name. */
  state(state: string): string
  label(state: string): Label | undefined
  /** @returns the refusal with the applicant's state names and labels. */
  refusal(refusal: Refusal): Refusal
  /** @returns undefined for an action of an office that changes nothing visible to him. */
  line(line: ViewedLine, isOwn: boolean): ShownLine | undefined
}

/** Shown in place of an action that would reveal a hidden state. */
export const HIDDEN_ACT = { name: 'progress', label: l('办理进展', 'Progress') } as const

/**
 * The applicant's view of a flow; all reads by applicants go through it.
 * @param flow `applicant` labels and shared names (`shownAs`) hide states, `tellsApplicant` shows actions of offices.
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

/** Words in a refusal -> what the applicant reads instead. */
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
 * SQL: the applicant's name of a state, so that columns and filters reveal no more.
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
