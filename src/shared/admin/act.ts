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

/** How a page goes where an action may lead; a page without a list or a next task leaves it out. */
export type Ways = Partial<Record<Next, () => void>>

/** Goes where the action leads, as far as the page has a way there. @returns whether it went. */
export function follow(next: readonly Next[], ways: Ways): boolean {
  const way = next.flatMap((one) => ways[one] ?? [])[0]
  way?.()
  return way !== undefined
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
