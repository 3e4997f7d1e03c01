import type { LabelKind } from '../../../../policy/labels'
import type { Size } from '../../../../policy/sizes'
import type { Field } from './columns'
import type { RowMessage } from './messages'
import type { ColumnRef } from './find-header'
import type { Cell } from './table'

/** What the list says about an enterprise; an absent field was a blank cell. */
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

export type EnterpriseField = keyof EnterpriseFields

export interface ImportedLabel {
  kind: LabelKind
  certificateNumber: string | null
  year: number | null
  /** YYYY-MM-DD, the last day it is valid. */
  validUntilOn: string | null
  chainName: string | null
}

export interface EnterpriseRow {
  sheet: string
  /** As in the file, from 1. */
  row: number
  fields: Partial<EnterpriseFields> & Pick<EnterpriseFields, 'creditCode' | 'name' | 'cityCode'>
  labels: readonly ImportedLabel[]
  warnings: readonly RowMessage[]
  /** Where the fields stood, so that later refusals can name the column. */
  columns: ReadonlyMap<Field, ColumnRef>
  /** The cell as written: refusals show it, not what it was read as. */
  written: (field: Field) => Cell | undefined
}

export interface RefusedRow {
  sheet: string
  row: number
  /** As written, where they could be read. */
  creditCode: string
  name: string
  refusals: readonly RowMessage[]
  warnings: readonly RowMessage[]
}

export const isRefusedRow = (row: EnterpriseRow | RefusedRow): row is RefusedRow => 'refusals' in row
