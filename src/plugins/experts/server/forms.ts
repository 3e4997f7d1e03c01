import { parseCreditCode } from '../../../shared/pure/credit-code'
import { must } from '../../../shared/pure/refusal'
import { l } from '../../../shared/pure/schema'
import { defineForm, type Form } from '../../../shared/server/forms/forms'
import type { Row } from '../../../shared/server/database/database'
import { EXPERT, PANEL } from '../contract'
import { readRelations, readSpecialities } from '../domain/expert-form'

/** Fields that conflicts of interest and draws depend on (R11). */
const READ: Readonly<Record<string, (value: unknown) => unknown>> = {
  creditCode: (value) => (typeof value === 'string' && value !== '' ? must(parseCreditCode(value)).code : value),
  relations: (value) => must(readRelations(value)),
  specialities: (value) => must(readSpecialities(value)),
}

const settle = (changed: Row): Row =>
  Object.fromEntries(
    Object.entries(READ).flatMap(([name, read]) => (name in changed ? [[name, read(changed[name])]] : [])),
  )

const expert: Form = { fields: { phone: { label: l('联系电话', 'Telephone'), type: 'phone' } }, settle }

export function defineForms(): void {
  defineForm('experts', EXPERT, expert)
  defineForm('experts', PANEL, { settle })
}
