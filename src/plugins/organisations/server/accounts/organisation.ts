import { cityOfDivision, findCity } from '../../../../policy/divisions'
import { MEMBERSHIP } from '../../contract'
import { parseIndustryCode } from '../../../../policy/industries'
import type { Actor } from '../../../../shared/pure/actor'
import { must, Refused } from '../../../../shared/pure/refusal'
import { normaliseText } from '../../../../shared/pure/text'
import { readNeeds } from '../../../../shared/pure/needs'
import { ENTERPRISE_FIELDS, PROVIDER_FIELDS } from '../../domain/organisation-fields'
import { query, selectRows, type Row } from '../../../../shared/server/database/database'
import { ofField } from '../../../../shared/server/forms/forms'
import { ENTERPRISE, PROVIDER } from '../../contract'
import { refuse as refuseOwner } from '../../domain/verification-guards'
import { refuse } from './refusals'

export type OrganisationKind = 'enterprise' | 'provider'

export const UID = { enterprise: ENTERPRISE, provider: PROVIDER } as const

export interface Enterprise {
  id: number
  documentId: string
  creditCode: string
  name: string
  cityCode: string
  version: number
}

/** R21: a participating city, by code or name. Refusals: city-unknown, city-outside-province, city-ambiguous. */
export async function knownCity(text: string): Promise<string> {
  const [any] = await query<{ province_code: string }>('select province_code from cities limit 1')
  return must(findCity(text, any?.province_code ?? '370000')).code
}

const LONG = ['introduction']

/** Full-width letters and digits become half-width, as in the import. */
const narrowed = (values: Row): Row =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && !LONG.includes(name) ? normaliseText(value) : value,
    ]),
  )

/** Normalises an organisation's fields and checks them against its city. Refusals: district-elsewhere, industry-*. */
export function tidy(values: Row, cityCode: string): Row {
  const tidied: Row = narrowed(readNeeds({ ...ENTERPRISE_FIELDS, ...PROVIDER_FIELDS }, values))
  const { districtCode, industryCode } = tidied
  if (districtCode && cityOfDivision(String(districtCode))?.code !== cityCode)
    throw new Refused(refuse('district-elsewhere', { name: 'districtCode', districtCode, cityCode }))
  const industry = () => must(parseIndustryCode(String(industryCode)))
  return industryCode ? { ...tidied, industryCode: ofField('industryCode', industry) } : tidied
}

export interface Membership {
  documentId: string
  accountId: number
  creditCode: string
  cityCode: string
  organisation: OrganisationKind
  standing: 'owner' | 'member'
  version: number | null
}

/** The account's membership, if any. */
export async function membershipOf(actor: Actor): Promise<Membership | undefined> {
  const [row] = await selectRows<Membership>(MEMBERSHIP, 'account_id = $1', [actor.accountId])
  return row
}

/**
 * The enterprise of the account. Refusal: enterprise-only.
 * @param tail `for share` when a row is written into its city, so that it is not handed over meanwhile.
 */
export async function enterpriseOf(actor: Actor, tail: '' | 'for share' = ''): Promise<Enterprise> {
  const membership = await membershipOf(actor)
  const [row] =
    membership?.organisation === 'enterprise'
      ? await selectRows<Enterprise>(ENTERPRISE, 'credit_code = $1', [membership.creditCode], tail)
      : []
  if (!row) throw new Refused(refuse('enterprise-only'))
  return row
}

export interface Provider extends Enterprise {
  outsideProvince: string | null
}

/** The provider of the account. Refusal: provider-only. */
export async function providerOf(actor: Actor, tail: '' | 'for share' = ''): Promise<Provider> {
  const membership = await membershipOf(actor)
  const [row] =
    membership?.organisation === 'provider'
      ? await selectRows<Provider>(PROVIDER, 'credit_code = $1', [membership.creditCode], tail)
      : []
  if (!row) throw new Refused(refuse('provider-only'))
  return row
}

/** The provider under a credit code, which is not handed over while the caller writes a row of it. */
export async function providerUnder(creditCode: string): Promise<Provider | undefined> {
  const [provider] = await selectRows<Provider>(PROVIDER, 'credit_code = $1', [creditCode], 'for share')
  return provider
}

/** The account's membership. Refusal: no-organisation. */
export async function memberOf(actor: Actor): Promise<Membership> {
  return must((await membershipOf(actor)) ?? refuse('no-organisation'))
}

/** The account's membership as owner. Refusals: no-organisation, owner-only. */
export async function ownerOf(actor: Actor): Promise<Membership> {
  const membership = await memberOf(actor)
  if (membership.standing !== 'owner') throw new Refused(refuseOwner('owner-only'))
  return membership
}
