import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'

/** What applicants read instead of the names of persons; experts act for the province. */
export function officeWords(kind: string, city: string): Label {
  if (kind === 'city') return l(`${city}工业和信息化局`, 'the city bureau')
  return kind === 'system' ? l('系统', 'the system') : l('省工业和信息化厅', 'the province')
}
