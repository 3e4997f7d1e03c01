import type { EnterpriseFields, LabelFields } from '../../organisations/contract'
import type { Field } from './columns'
import type { RowMessage } from './messages'
import type { ColumnRef } from './find-header'
import type { Cell } from './table'

export type EnterpriseField = keyof EnterpriseFields

export interface EnterpriseRow {
  sheet: string
  /** As in the file, from 1. */
  row: number
  /** An absent field was a blank cell. */
  fields: Partial<EnterpriseFields> & Pick<EnterpriseFields, 'creditCode' | 'name' | 'cityCode'>
  labels: readonly LabelFields[]
  warnings: readonly RowMessage[]
  /** Columns of the fields, for later refusals. */
  columns: ReadonlyMap<Field, ColumnRef>
  /** The cell as written, which refusals show. */
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
