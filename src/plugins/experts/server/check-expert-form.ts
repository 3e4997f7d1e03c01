import type { Core } from '@strapi/strapi'
import { parseCreditCode } from '../../../shared/pure/credit-code'
import { must } from '../../../shared/pure/refusal'
import { EXPERT } from '../contract'
import { readRelations, readSpecialities } from '../domain/expert-form'

/** What a generated form cannot check: what conflicts of interest are found by, and what an expert is drawn for (R11). */
const CHECKS: Readonly<Record<string, (value: unknown) => unknown>> = {
  creditCode: (value) => (typeof value === 'string' && value !== '' ? must(parseCreditCode(value)).code : value),
  relations: (value) => must(readRelations(value)),
  specialities: (value) => must(readSpecialities(value)),
}

export function checkExpertForm(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { data } = context.params as { data?: Record<string, unknown> }
    if (data && context.uid === EXPERT)
      for (const [name, check] of Object.entries(CHECKS)) if (name in data) data[name] = check(data[name])
    return next()
  })
}
