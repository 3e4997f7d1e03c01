import type { Core } from '@strapi/strapi'
import { MEMBERSHIP } from '../../../desk/contract'
import type { Context } from 'koa'
import { createHmac } from 'node:crypto'
import type { Actor } from '../../../../shared/pure/actor'
import { parseCreditCode } from '../../../../shared/pure/credit-code'
import { must, Refused } from '../../../../shared/pure/refusal'
import { foldText, normaliseText } from '../../../../shared/pure/text'
import { execute, insertRows, query, type Row } from '../../../../shared/server/database'
import { recordHistory } from '../../../../shared/server/history'
import { once } from '../../../../shared/server/idempotency'
import { created, inputOf, momentOf } from '../../../../shared/server/requests'
import { asSystem } from '../../../../shared/server/scope'
import { validated } from '../../../../shared/server/validated'
import { tidy, knownCity, type OrganisationKind } from './organisation'
import { registrationOf } from './organisation-fields'
import { refuse } from './refusals'

declare const strapi: Core.Strapi

interface Account {
  username: string
  email: string
  password: string
}

interface Known {
  id: number
  documentId: string
  name: string
  cityCode: string
  version: number
}

const UID = { enterprise: 'api::enterprise.enterprise', provider: 'api::provider.provider' } as const

/**
 * R05, R21: opens an account and registers its organisation, both or neither. Nobody is signed in yet, so it runs with
 * the eyes of the system: whether a code is taken must not depend on who asks.
 *
 * Bureaus import their enterprises before these register, so an imported code without an account may be registered by
 * whoever gives the name and the city that the bureau has on record; what was imported stays, `source` too. Another name
 * or city is refused and left to the bureau. A claim is verified by staff once verification exists.
 */
export const register =
  (kind: OrganisationKind) =>
  async (ctx: Context): Promise<void> => {
    const { input } = inputOf(ctx)
    const body = validated(registrationOf[kind], input) as unknown as { account: Account } & Record<
      OrganisationKind,
      Row
    >
    const { creditCode, name, cityCode, ...told } = body[kind]
    const { code } = must(parseCreditCode(String(creditCode)))
    const answer = await asSystem(() =>
      once(ctx.get('Idempotency-Key') || undefined, `registration:${code}`, fingerprint(ctx.path, body), async () => {
        await queueFor([code, ...[body.account.email, body.account.username].map((text) => text.toLowerCase()).sort()])
        const city = await knownCity(String(cityCode))
        const given = { creditCode: code, name: normaliseText(String(name)), cityCode: city, ...tidy(told, city) }
        const claimed = await claim(kind, given)
        const row = claimed ?? (await insert(kind, given))
        const actor = await openAccount(body.account, code, kind)
        const { documentId, version, cityCode: home } = row
        const line = {
          uid: UID[kind],
          documentId,
          version,
          creditCode: code,
          cityCode: home,
          from: claimed ? 'kept' : null,
          to: 'kept',
        }
        await recordHistory([{ ...line, action: claimed ? 'claim' : 'register' }], actor, momentOf(ctx))
        return created({ documentId: row.documentId, creditCode: code, name: row.name, cityCode: row.cityCode })
      }),
    )
    ctx.status = answer.status
    ctx.body = answer.body as object
  }

/** Of two registrations under one code, address or name at once, the second waits here and then sees the first. */
async function queueFor(names: readonly string[]): Promise<void> {
  for (const name of names)
    await execute(`select pg_advisory_xact_lock(hashtextextended('registration:' || $1, 0))`, [name])
}

/** What makes two requests the same, without keeping anything a password could be guessed from. */
function fingerprint(path: string, { account, ...rest }: { account: Account }): unknown {
  const secret = String(strapi.config.get('plugin::users-permissions.jwtSecret'))
  const password = createHmac('sha256', secret).update(account.password).digest('hex')
  return { path, account: { ...account, password }, ...rest }
}

/** The row known under the code, completed by what it lacks; undefined when the code is new to this kind. */
async function claim(kind: OrganisationKind, given: Row & { creditCode: string }): Promise<Known | undefined> {
  const [member] = await query('select 1 from memberships where credit_code = $1', [given.creditCode])
  if (member) throw new Refused(refuse('credit-code-taken'))
  // The owner of a code sees the rows of both kinds, so a stranger must not come in by the other door.
  const known = await query<{ kind: string; id: number; document_id: string; name: string; city_code: string }>(
    `select 'enterprise' as kind, id, document_id, name, city_code from enterprises where credit_code = $1
     union all select 'provider', id, document_id, name, city_code from providers where credit_code = $1`,
    [given.creditCode],
  )
  const same = (a: unknown, b: unknown): boolean =>
    foldText(String(a)).replace(/ /g, '') === foldText(String(b)).replace(/ /g, '')
  if (known.some((row) => !same(row.name, given.name) || row.city_code !== given.cityCode))
    throw new Refused(refuse('credit-code-known'))
  const row = known.find((other) => other.kind === kind)
  return row && complete(kind, row.id, given)
}

async function complete(kind: OrganisationKind, id: number, given: Row): Promise<Known> {
  const query = strapi.db.query(UID[kind])
  const stored = (await query.findOne({ where: { id } })) as Row & { version: number | null }
  const lacking = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => value != null && stored[name] == null),
  )
  return (await query.update({ where: { id }, data: { ...lacking, version: (stored.version ?? 1) + 1 } })) as Known
}

async function insert(kind: OrganisationKind, given: Row): Promise<Known> {
  const more =
    kind === 'enterprise'
      ? { source: 'registered' }
      : { subjectKind: must(parseCreditCode(String(given.creditCode))).kind }
  const [row] = await insertRows<Known>(UID[kind], [{ ...given, ...more }])
  return row as Known
}

async function openAccount(
  { username, email, password }: Account,
  creditCode: string,
  organisation: OrganisationKind,
): Promise<Actor> {
  const address = email.trim().toLowerCase()
  const taken = await query<{ email: string }>(
    'select lower(email) as email from up_users where lower(email) = $1 or lower(username) = lower($2)',
    [address, username],
  )
  if (taken.length > 0)
    throw new Refused(refuse(taken.some((user) => user.email === address) ? 'email-taken' : 'username-taken'))
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number }
  const users = strapi.plugin('users-permissions').service('user') as { add(user: object): Promise<{ id: number }> }
  // Confirmed at once until there is mail to confirm by.
  const user = await users.add({
    username,
    email: address,
    password,
    provider: 'local',
    confirmed: true,
    blocked: false,
    role: role.id,
  })
  await insertRows(MEMBERSHIP, [{ accountId: user.id, creditCode, organisation, standing: 'owner' }])
  return { kind: 'account', id: `account:${user.id}`, name: username, cityCodes: [], creditCode }
}
