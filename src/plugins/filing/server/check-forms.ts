import type { Core } from '@strapi/strapi'
import { parseCreditCode } from '../../../shared/pure/credit-code'
import { parseIndustryCode } from '../../../shared/pure/industries'
import { must } from '../../../shared/pure/refusal'
import { ENTERPRISE } from '../contract'

type Data = Record<string, unknown>

const ORGANISATIONS = [ENTERPRISE, 'api::provider.provider']

/** What a generated form cannot check: identity and industry codes, written in their one canonical form. */
const CHECKS: Record<string, (text: string) => string> = {
  creditCode: (text) => must(parseCreditCode(text)).code,
  industryCode: (text) => must(parseIndustryCode(text)),
}

/** Staff edit organisations in the panel's form; a wrong code is refused there as it is everywhere else (R05, R21). */
export function checkForms(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const data = (context.params as { data?: Data }).data
    if (data && ORGANISATIONS.includes(context.uid))
      for (const [name, check] of Object.entries(CHECKS)) {
        const value = data[name]
        if (typeof value === 'string' && value !== '') data[name] = check(value)
      }
    return next()
  })
}
