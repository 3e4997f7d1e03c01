import type { Who } from './who'

/** Expected status after authorisation has passed. Rarely 200, because the requests must not change anything. */
export type Answer = number | readonly number[]
export type Answers = Partial<Record<Who, Answer>>

/**
 * A kind of row of which each side (own, same city, other city) has one: the name of a type in `tests/types`, or
 * `import` for an import report.
 */
export type RowKind = string

export interface Entry {
  /** As registered in the router: `GET /admin/users/:id`. */
  route: string
  zh: string
  en: string
  /** Who passes, with the expected status; everybody else gets the surface's refusal. */
  answers: Answers
  /** Path parameters, except the id of `row`. */
  params?: Readonly<Record<string, string>>
  query?: string
  body?: unknown
  /** The parameter that takes the id of a row. Tried with an unknown, a foreign and (unless `spareOwn`) an own row. */
  row?: { param: string; kind: RowKind; spareOwn?: true }
  /** The answer to an unknown id for those who pass; a foreign id must be answered the same. Default 404. */
  unknown?: Answer
  /** Refusals that differ from the surface's. */
  refused?: Answers
  /** Ends its session, so it runs last and each time in a new session. */
  endsSession?: true
}

export interface Surface {
  zh: string
  en: string
  refusal: (who: Who) => number
  entries: readonly Entry[]
}

export const to = (answer: Answer, ...people: readonly Who[]): Answers =>
  Object.fromEntries(people.map((who) => [who, answer]))

type More = Omit<Entry, 'route' | 'zh' | 'en' | 'answers'>

export const entry = (route: string, zh: string, en: string, answers: Answers, more: More = {}): Entry => ({
  route,
  zh,
  en,
  answers,
  ...more,
})

export const UNKNOWN_ID = 'aaaaaaaaaaaaaaaaaaaaaaaa'
export const UNKNOWN_NUMBER = '999999'
