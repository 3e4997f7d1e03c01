import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { must, Refused, type Refusal } from '../../../../shared/pure/refusal'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { nameConstraint } from '../../../../shared/server/http/refusals'
import { asSystem } from '../../../../shared/server/walls/scope'
import { matches } from './hashes'
import { refuse } from './refusals'
import { recordSecurity } from './security-log'
import { paramsOf, fieldsOf } from '../../../../shared/server/http/request-parts'
import { strapiController, strapiService } from '../../../../shared/server/process/strapi-edge'

interface Holder {
  id: number
  email: string
  password: string | null
  firstname: string | null
  lastname: string | null
  username: string | null
}

const holderOf = (ctx: Context): Holder => (ctx.state as { user: Holder }).user

const blank = (value: unknown): unknown => value ?? ''
const folded = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value)

/**
 * Somebody at an open session must not take over the account or assume a colleague's name: address and password require
 * the present password, and names are set by the system administrator. The panel's form sends all fields, so only
 * differences count.
 */
export function guardIdentities(strapi: Core.Strapi): void {
  const own = strapiController(strapi, 'admin::authenticated-user')
  const updateMe = own.updateMe.bind(own)
  own.updateMe = async (ctx) => {
    await judgeOwn(fieldsOf(ctx), holderOf(ctx))
    return updateMe(ctx)
  }
  const users = strapiController(strapi, 'admin::user')
  const update = users.update.bind(users)
  users.update = async (ctx) => {
    const { id } = paramsOf(ctx, 'id')
    const { email, password } = fieldsOf(ctx)
    const holder = holderOf(ctx)
    // The users page asks for no password, so nobody may change his own sign-in there.
    if (Number(id) === holder.id && (password !== undefined || differs(email, holder.email)))
      throw new Refused(refuse('own-identity-elsewhere'))
    return update(ctx)
  }
}

const differs = (sent: unknown, stored: string): boolean => sent !== undefined && folded(sent) !== folded(stored)

async function judgeOwn(sent: Record<string, unknown>, holder: Holder): Promise<void> {
  for (const name of ['firstname', 'lastname', 'username'] as const)
    if (sent[name] !== undefined && blank(sent[name]) !== blank(holder[name]))
      throw new Refused(refuse('name-by-administrator'))
  if (!differs(sent.email, holder.email)) return
  const { currentPassword } = sent
  if (typeof currentPassword !== 'string' || currentPassword === '')
    throw new Refused(refuse('current-password-needed'))
  if (await matches(currentPassword, holder.password)) return
  await recordSecurity({
    kind: 'staff',
    event: 'email-changed',
    outcome: 'current-password-wrong',
    subject: { id: holder.id, email: holder.email },
  })
  throw new Refused(refuse('current-password-wrong'))
}

/** An invitation is issued for a name; whoever accepts it cannot choose another. */
export function keepInvitedNames(strapi: Core.Strapi): void {
  const service = strapiService(strapi, 'admin::user')
  const register = service.register.bind(service)
  service.register = async ({ registrationToken, userInfo }) => {
    const [invited] = await asSystem(() =>
      query<{ firstname: string | null; lastname: string | null }>(
        'select firstname, lastname from admin_users where registration_token = $1',
        [registrationToken],
      ),
    )
    return register({ registrationToken, userInfo: { ...userInfo, ...invited } })
  }
}

/** Strapi deletes a role's permissions before it adds others: a refused edit would leave the role with none. */
function wholeOrNotAtAll(strapi: Core.Strapi): void {
  const service = strapiService(strapi, 'admin::role')
  const { assignPermissions } = service
  service.assignPermissions = (roleId, permissions) => inTransaction(() => assignPermissions(roleId, permissions))
}

/** A clear refusal before anything is written; constraints cover every other path. */
export function separateDuties(strapi: Core.Strapi): void {
  nameConstraint('identity', 'admin_users_separate_duties', refuse('roles-exclusive'))
  nameConstraint('identity', 'admin_roles_separate_duties', refuse('permission-exclusive'))
  nameConstraint('identity', 'admin_users_keep_administrator', refuse('last-administrator'))
  nameConstraint('identity', 'admin_users_email_shape', refuse('email-missing'))
  nameConstraint('identity', 'up_users_email_shape', refuse('email-missing'))
  wholeOrNotAtAll(strapi)
  const service = strapiService(strapi, 'admin::user')
  const { create, updateById } = service
  service.create = async (values) => {
    must(await judgeRoles(values.roles))
    return create(values)
  }
  service.updateById = async (id, values) => {
    must(await judgeRoles(values.roles))
    return updateById(id, values)
  }
}

async function judgeRoles(roles: unknown): Promise<true | Refusal> {
  const ids = Array.isArray(roles) ? roles.map(Number).filter(Number.isSafeInteger) : []
  if (ids.length < 2) return true
  const [row] = await asSystem(() =>
    query<{ exclusive: boolean }>(
      `select bool_or(desk_administers(r)) and bool_or(desk_takes_part(r)) as exclusive from unnest($1::int[]) r`,
      [ids],
    ),
  )
  return row?.exclusive ? refuse('roles-exclusive') : true
}

/** Logs at boot who holds both kinds of roles; their actions are refused until one is withdrawn. */
export async function warnOfDoubleRoles(strapi: Core.Strapi): Promise<void> {
  const rows = await query<{ id: number; email: string; roles: string }>(
    `select u.id, u.email, string_agg(r.name, '、' order by r.id) as roles from admin_users u
       join admin_users_roles_lnk l on l.user_id = u.id join admin_roles r on r.id = l.role_id
     group by u.id having bool_or(desk_administers(r.id)) and bool_or(desk_takes_part(r.id)) order by u.id`,
  )
  for (const { id, roles } of rows)
    strapi.log.warn(`admin:${id} keeps the system and takes part in procedures (${roles}): withdraw one of these roles`)
}
