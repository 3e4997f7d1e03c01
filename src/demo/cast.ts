import type { Actor } from '../shared/pure/actor'
import type { Row } from '../shared/server/database/database'
import type { Days } from './days'
import type { Industry } from './words/industries'

/** Eligibility by labels (R22): they count, await the city, have expired, or there are none. */
export type LabelStatus = 'eligible' | 'awaiting' | 'expired' | 'none'

export interface DemoCity {
  index: number
  documentId: string
  code: string
  name: string
  /** 济南 of 济南市. */
  short: string
  /** 'jinan', for addresses. */
  slug: string
  /** The officer of the city at an instant. */
  officerAt(at: Date): Actor
}

export interface DemoEnterprise {
  id: number
  name: string
  creditCode: string
  city: DemoCity
  industry: Industry
  product: string
  labelStatus: LabelStatus
  size: string | null
  contactName: string
  contactPhone: string
  /** Its account; imported enterprises have none. */
  account?: Actor
}

/** The people and organisations of the demo. */
export interface Cast {
  days: Days
  province: Actor
  cities: readonly DemoCity[]
  enterprises: readonly DemoEnterprise[]
}

export const dated = (at: Date): Row => ({ createdAt: at.toISOString(), updatedAt: at.toISOString() })

/** Cycles through a list, to distribute choices deterministically. */
export const cycled = <T>(list: readonly T[], index: number): T => list[index % list.length] as T
