import { foldText } from '../../../shared/pure/text'
import type { Refusal } from '../../../shared/pure/refusal'
import type { EnterpriseFields } from '../../organisations/contract'
import type { EnterpriseField } from './enterprise-row'
import type { Change } from './plan-labels'
import { warn } from './warnings'

/** Contact fields: the values of an enterprise that registered itself win over the list. */
const OWN_CONTACT: readonly EnterpriseField[] = ['contactName', 'contactPhone', 'contactEmail']

export interface FieldOverlay {
  fields: Partial<EnterpriseFields>
  changes: Change[]
  warnings: { field: EnterpriseField; refusal: Refusal }[]
}

/**
 * Lays the fields of a row over those known. An absent field erases nothing. The bureau's list is authoritative for
 * identity and size, so it overwrites those; contact fields of an enterprise that registered itself it only fills.
 */
export function overlayFields(
  known: Partial<EnterpriseFields>,
  row: Partial<EnterpriseFields>,
  registeredItself: boolean,
): FieldOverlay {
  const overlay: FieldOverlay = { fields: { ...known }, changes: [], warnings: [] }
  for (const field of Object.keys(row) as EnterpriseField[]) {
    const to = row[field]
    const from = known[field] ?? null
    if (to === undefined || sameValue(from, to)) continue
    if (from !== null && registeredItself && OWN_CONTACT.includes(field)) {
      overlay.warnings.push({ field, refusal: warn('import-own-contact-kept') })
      continue
    }
    if (field === 'name' && from !== null)
      overlay.warnings.push({ field, refusal: warn('import-renamed', { from, to }) })
    overlay.changes.push({ field, from, to })
    Object.assign(overlay.fields, { [field]: to })
  }
  return overlay
}

/** `（` and `(` are typed as it happens: no reason to rename an enterprise. */
export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || (typeof one === 'string' && typeof other === 'string' && bare(one) === bare(other))

const bare = (text: string): string => foldText(text).replace(/ /g, '').toLowerCase()
