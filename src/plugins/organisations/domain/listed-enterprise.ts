import type { LabelKind } from '../../../policy/labels'
import type { Size } from '../../../policy/sizes'

/** What a list says about an enterprise. */
export interface EnterpriseFields {
  creditCode: string
  name: string
  cityCode: string
  districtCode: string
  address: string
  legalRepresentative: string
  contactName: string
  contactPhone: string
  contactEmail: string
  size: Size
  industryCode: string
  /** YYYY-MM-DD. */
  establishedOn: string
  employees: number
  /** Fen. */
  annualRevenue: number
}

export interface LabelFields {
  kind: LabelKind
  certificateNumber: string | null
  year: number | null
  /** YYYY-MM-DD, the last day it is valid. */
  validUntilOn: string | null
  chainName: string | null
}

export type LabelState = 'declared' | 'confirmed' | 'rejected' | 'removed'

export interface StoredLabel extends LabelFields {
  documentId: string
  version: number
  state: LabelState
}

export interface StoredEnterprise {
  documentId: string
  version: number
  source: 'registered' | 'imported'
  fields: Partial<EnterpriseFields>
  labels: readonly StoredLabel[]
}

export interface LabelWrite {
  /** Absent: insert. */
  stored?: { documentId: string; version: number; state: LabelState }
  /** State after the write. */
  state: LabelState
  values: LabelFields
}

/** All that is written for one enterprise and its labels. */
export interface EnterpriseWrite {
  creditCode: string
  name: string
  cityCode: string
  /** Absent: insert. */
  stored?: { documentId: string; version: number }
  /** All fields of an insert; only the changed ones of an update, possibly none. */
  fields: Partial<EnterpriseFields>
  labels: readonly LabelWrite[]
}
