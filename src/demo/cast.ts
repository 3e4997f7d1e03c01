import type { Actor } from '../shared/pure/actor'
import type { Row } from '../shared/server/database/database'
import type { Days } from './days'
import type { Industry } from './words/industries'

/** How an enterprise stands towards R22: its labels count, await its city, have expired, or it has none. */
export type Standing = 'eligible' | 'awaiting' | 'expired' | 'none'

export interface DemoCity {
  index: number
  documentId: string
  code: string
  name: string
  /** 济南 of 济南市. */
  short: string
  /** 'jinan', for addresses. */
  slug: string
  /** Who acts for the city at an instant: officers come and go. */
  officerAt(at: Date): Actor
}

export interface DemoEnterprise {
  id: number
  name: string
  creditCode: string
  city: DemoCity
  industry: Industry
  product: string
  standing: Standing
  size: string | null
  contactName: string
  contactPhone: string
  /** The account that acts for it; imported enterprises have none. */
  account?: Actor
}

/** Everybody who plays in the demo. */
export interface Cast {
  days: Days
  province: Actor
  cities: readonly DemoCity[]
  enterprises: readonly DemoEnterprise[]
}

export const dated = (at: Date): Row => ({ createdAt: at.toISOString(), updatedAt: at.toISOString() })

/** `list` over and over: how shares of a whole are dealt out without chance. */
export const cycled = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
