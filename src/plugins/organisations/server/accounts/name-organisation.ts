import type { Actor } from '../../../../shared/pure/actor'
import { parseCreditCode } from '../../../../shared/pure/credit-code'
import { must } from '../../../../shared/pure/refusal'
import { normaliseText } from '../../../../shared/pure/text'
import type { Moment } from '../../../../shared/pure/workflow'
import { query, type Row } from '../../../../shared/server/database/database'
import { VERIFICATION } from '../../contract'
import { createRows, insertWithHistory } from '../../../../shared/server/flows/create-rows'
import { addMember } from '../services/memberships'
import { assertRoomToday } from './assert-room'
import { knownCity, tidy, UID, type OrganisationKind } from './organisation'

export interface Person {
  accountId: number
  name: string
  email: string
}

export interface GivenOrganisation extends Row {
  creditCode: string
  name: string
  cityCode: string
}

/** Normalises the input on an organisation. Refusals: credit-code-*, city-*, district-elsewhere, industry-*. */
export async function organisationGiven(kind: OrganisationKind, input: Row): Promise<GivenOrganisation> {
  const { creditCode, name, cityCode, ...rest } = input
  const { code, kind: subjectKind } = must(parseCreditCode(String(creditCode)))
  const city = await knownCity(String(cityCode))
  const more = kind === 'enterprise' ? { source: 'registered' } : { subjectKind }
  return { creditCode: code, name: normaliseText(String(name)), cityCode: city, ...tidy(rest, city), ...more }
}

/**
 * R05, R21: an account names its organisation. A new credit code is registered with the account as unverified owner; a
 * known one, whether from an account or an import, enterprise or provider, becomes a claim.
 * Runs in the caller's transaction, queued by credit code, as system.
 */
export async function nameOrganisation(
  kind: OrganisationKind,
  given: GivenOrganisation,
  person: Person,
  at: Moment,
): Promise<void> {
  await assertRoomToday(`account:${person.accountId}`)
  const known = await organisationsUnder(given.creditCode)
  const [taken] = known.filter((row) => row.kind === kind).concat(known)
  const actor = actorOf(person)
  const asked = {
    subjectCode: given.creditCode,
    name: given.name,
    typedOrganisation: kind,
    typedCityCode: given.cityCode,
    applicantName: person.name,
    applicantEmail: person.email,
  }
  const context = { actor, input: {}, at }
  if (taken) {
    const { kind: organisation, city: cityCode } = taken
    const claim = { ...asked, kind: 'claim', organisation, cityCode, accountId: person.accountId }
    await createRows(VERIFICATION, 'claim', [claim], context)
    return
  }
  const owner = { ...actor, creditCode: given.creditCode, memberRole: 'owner' as const }
  await insertOrganisation(kind, given, owner, at)
  const { creditCode, cityCode } = given
  const { accountId } = person
  await addMember({ accountId, creditCode, cityCode, organisation: kind, standing: 'owner' }, 'register', {
    actor: owner,
    at,
  })
  const registration = { ...asked, kind: 'registration', organisation: kind, cityCode, creditCode }
  await createRows(VERIFICATION, 'register', [registration], { ...context, actor: owner })
}

const actorOf = ({ accountId, name }: Person): Actor => ({
  kind: 'account',
  id: `account:${accountId}`,
  name,
  cityCodes: [],
  accountId,
})

/** All organisations under a code: the owner of one owns both kinds, so each kind must be checked. */
const organisationsUnder = (creditCode: string): Promise<{ kind: OrganisationKind; city: string }[]> =>
  query(
    `select 'enterprise' as kind, city_code as city from enterprises where credit_code = $1
     union all select 'provider', city_code from providers where credit_code = $1`,
    [creditCode],
  )

async function insertOrganisation(
  kind: OrganisationKind,
  given: GivenOrganisation,
  actor: Actor,
  at: Moment,
): Promise<void> {
  await insertWithHistory(UID[kind], [given], { action: 'register' }, { actor, at })
}
