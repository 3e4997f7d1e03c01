import type { Who } from './who'

/** Status with which a request that passed authorisation is answered: the probes break nothing, so seldom 200. */
export type Answer = number | readonly number[]
export type Answers = Partial<Record<Who, Answer>>

/**
 * Kinds of rows that exist once for each side: own, of a neighbour in the same city, of another city. The name of a declared
 * type (`tests/types`), or a report of an import.
 */
export type RowKind = string

export interface Entry {
  /** As the router has it: `GET /admin/users/:id`. */
  route: string
  zh: string
  en: string
  /** Who passes, and how the probe is answered then; everybody else is refused as the surface refuses. */
  answers: Answers
  /** Parameters of the path; `documentId` of a row kind is filled in by the runner. */
  params?: Readonly<Record<string, string>>
  query?: string
  body?: unknown
  /** The route takes the id of such a row: tried with an own (unless the act would end it), a foreign and an unknown one. */
  row?: { param: string; kind: RowKind; spareOwn?: true }
  /** How an unknown id is answered to those who pass; a foreign one must be answered exactly so. */
  unknown?: Answer
  /** How those who do not pass are answered, where it is not as the surface does. */
  refused?: Answers
  /** Ends the session that it is tried with: tried last, each time with a new one. */
  endsSession?: true
}

export interface Surface {
  zh: string
  en: string
  /** How this surface refuses each of them. */
  refusal: (who: Who) => number
  entries: readonly Entry[]
}

/** The same answer for several people. */
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
