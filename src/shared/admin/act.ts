import type { FollowUp, Next } from '../pure/follow-up'
import type { Label, Need } from '../pure/workflow'

/** An action as the staff routes offer it. */
export interface Offer extends FollowUp {
  name: string
  label: Label
  needs: Record<string, Need>
  dangerous: boolean
  stepsBack: boolean
  bulk: boolean
}

export interface RowAction extends Offer {
  allowed: boolean
  why?: { code: string; message: string }
}

export interface RowActions {
  state: string
  stateLabel?: Label
  version: number
  actions: RowAction[]
}

/** What a page does to go there; a page without a list or a next task leaves it out. */
export type Destinations = Partial<Record<Next, () => void>>

/** Goes to the first of the action's destinations that the page has. @returns whether there was one. */
export function follow(next: readonly Next[], destinations: Destinations): boolean {
  const go = next.flatMap((one) => destinations[one] ?? [])[0]
  go?.()
  return go !== undefined
}

export type Input = Record<string, unknown>

/** Initial input of the dialog: suggestions, and present values of instants. */
export const firstInput = (needs: Record<string, Need>, row: Input = {}): Input =>
  Object.fromEntries(
    Object.entries(needs).flatMap(([name, need]) => {
      const given = need.suggestion ?? (need.type === 'datetime' ? row[name] : undefined)
      return given ? [[name, given]] : []
    }),
  )

const blank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** Input to send: empty fields are left out. */
export const sentInput = (input: Input): Input =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => !blank(value)))

export const missingNeeds = (needs: Record<string, Need>, input: Input): Need[] =>
  Object.entries(needs)
    .filter(
      ([name, need]) => need.required && blank(typeof input[name] === 'string' ? input[name].trim() : input[name]),
    )
    .map(([, need]) => need)
