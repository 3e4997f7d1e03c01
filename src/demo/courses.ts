import { cycled, type DemoCity } from './cast'

/** How far a demand gets. `answered` was returned and filed again, `undone` was selected and undone (S42). */
export type Fate =
  | 'draft'
  | 'withdrawn'
  | 'submitted'
  | 'answered'
  | 'undone'
  | 'returned'
  | 'not-selected'
  | 'selected'
  | 'recommended'
  | 'frozen'
  | 'to-city'
  | 'to-city-again'
  | 'in-review'
  | 'passed'
  | 'failed'

/** How far a city gets. */
export const COURSES = {
  reviewed: [
    'in-review',
    'submitted',
    'frozen',
    'passed',
    'selected',
    'to-city',
    'returned',
    'in-review',
    'draft',
    'failed',
    'not-selected',
    'recommended',
    'withdrawn',
    'answered',
    'to-city-again',
    'submitted',
    'passed',
    'undone',
    'frozen',
    'in-review',
  ],
  frozen: [
    'frozen',
    'submitted',
    'selected',
    'frozen',
    'draft',
    'returned',
    'frozen',
    'not-selected',
    'frozen',
    'submitted',
    'recommended',
  ],
  collecting: [
    'submitted',
    'selected',
    'recommended',
    'draft',
    'submitted',
    'selected',
    'returned',
    'recommended',
    'not-selected',
    'answered',
    'submitted',
    'undone',
    'withdrawn',
  ],
  idle: ['submitted', 'submitted', 'draft', 'submitted', 'submitted', 'withdrawn'],
  none: ['not-selected', 'draft', 'not-selected', 'withdrawn'],
} as const satisfies Record<string, readonly Fate[]>

/** @param of number of cities. */
export function courseOf({ index }: DemoCity, of: number): keyof typeof COURSES {
  if (index === 0) return 'reviewed'
  if (of > 3 && index === of - 1) return 'none'
  return cycled(
    ['idle', 'collecting', 'reviewed', 'frozen', 'collecting', 'frozen', 'collecting', 'reviewed'] as const,
    index + (index === 1 ? 1 : 0),
  )
}

export const FROZEN = new Set<Fate>(['frozen', 'to-city', 'to-city-again', 'in-review', 'passed', 'failed'])
export const SELECTED = new Set<Fate>([...FROZEN, 'selected', 'undone', 'recommended'])
