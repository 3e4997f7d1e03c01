import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { PUBLIC, type Actor, type ActorKind } from '../pure/actor'
import { defineRefusals, Refused } from '../pure/refusal'
import { query } from './database'
import { asSystem } from './scope'

export const refuse = defineRefusals({
  'sign-in-first': { status: 401, zh: '请先登录', en: 'Sign in first' },
})

/** Admin role code -> kind of actor. The super admin keeps the system and takes no part in a procedure. */
export const STAFF_ROLES: Record<string, ActorKind> = {
  'pool-province': 'province',
  'pool-city': 'city',
  'pool-expert': 'expert',
  'pool-evaluator': 'evaluator',
  'pool-auditor': 'auditor',
  'strapi-super-admin': 'admin',
}

interface AdminUser {
  id: number
  firstname?: string
  lastname?: string
  username?: string
  /** Of an account: the person's name. */
  name?: string | null
  email: string
  roles?: { code: string }[]
}

interface RequestState {
  user?: AdminUser
  auth?: { strategy?: { name?: string } }
  actor?: { user: AdminUser | undefined; actor: Actor }
}

/**
 * The present actor of a request. Remembered per signed-in user, not per request: a GET passes Strapi's route for
 * static files first, where nobody is signed in yet.
 */
export async function actorOf(ctx: Context): Promise<Actor> {
  const state = ctx.state as RequestState
  if (!state.actor || state.actor.user !== state.user)
    // Who asks is found out before anything is decided about him, so the wall must not stand in the way.
    state.actor = { user: state.user, actor: await asSystem(() => readActor(state)) }
  return state.actor.actor
}

async function readActor(state: RequestState): Promise<Actor> {
  const { user, auth } = state
  if (!user) return PUBLIC
  if (auth?.strategy?.name === 'admin') return staffActor(user)
  if (auth?.strategy?.name === 'users-permissions') return accountActor(user)
  return PUBLIC
}

/**
 * Somebody with several roles acts as one of them, always the first here: who works in a procedure is never at the same
 * time the one who only reads or only keeps the system, and a city officer stays inside his city whatever else he is.
 */
const PRECEDENCE: ActorKind[] = ['province', 'city', 'expert', 'evaluator', 'auditor', 'admin']

async function staffActor(user: AdminUser): Promise<Actor> {
  const kinds = (user.roles ?? []).map((role) => STAFF_ROLES[role.code]).filter((kind) => kind !== undefined)
  const kind = PRECEDENCE.find((k) => kinds.includes(k)) ?? 'public'
  const name = user.username || [user.lastname, user.firstname].filter(Boolean).join('') || user.email
  return { kind, id: `admin:${user.id}`, name, cityCodes: kind === 'city' ? await citiesOf(user.id) : [] }
}

declare const strapi: Core.Strapi

const asked = new WeakMap<object, Map<number, Promise<string[]>>>()

/**
 * Cities an officer is appointed to now (§3(2)2, §4(4)). One query per request: Strapi asks a role's condition anew for
 * every permission it has, which made a walled list half as dear again.
 */
export function citiesOf(adminUserId: number): Promise<string[]> {
  const request = strapi.requestContext.get() as object | undefined
  if (!request) return readCities(adminUserId)
  const known = asked.get(request) ?? new Map<number, Promise<string[]>>()
  asked.set(request, known)
  const cities = known.get(adminUserId) ?? readCities(adminUserId)
  known.set(adminUserId, cities)
  return cities
}

// Asked before anything is decided about him, so the wall must not stand in the way.
async function readCities(adminUserId: number): Promise<string[]> {
  const rows = await asSystem(() =>
    query<{ city_code: string }>(
      `select city_code from officers where admin_user_id = $1 and state = 'current' order by city_code`,
      [adminUserId],
    ),
  )
  return rows.map((row) => row.city_code)
}

async function accountActor(user: AdminUser): Promise<Actor> {
  const [member] = await query<{ credit_code: string; standing: 'owner' | 'member' }>(
    `select credit_code, standing from memberships where account_id = $1`,
    [user.id],
  )
  return {
    kind: 'account',
    id: `account:${user.id}`,
    name: user.name || user.username || user.email,
    cityCodes: [],
    accountId: user.id,
    creditCode: member?.credit_code,
    standing: member?.standing,
  }
}

/** The member of staff behind an admin session. */
export async function staffActorOf(ctx: Context): Promise<Actor> {
  const actor = await actorOf(ctx)
  if (actor.kind === 'public' || actor.kind === 'account') throw new Refused(refuse('sign-in-first'))
  return actor
}

/** The account holder behind a content-API session. */
export async function accountActorOf(ctx: Context): Promise<Actor> {
  const actor = await actorOf(ctx)
  if (actor.kind !== 'account') throw new Refused(refuse('sign-in-first'))
  return actor
}
