import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { PUBLIC, STAFF, STAFF_KINDS, type Actor, type StaffKind } from '../../pure/actor'
import { defineRefusals, Refused } from '../../pure/refusal'
import { bootRegistry } from '../process/boot-registries'
import { asSystem } from './scope'

export const refuse = defineRefusals({
  'sign-in-first': { status: 401, zh: '请先登录', en: 'Sign in first' },
  'duties-not-separate': {
    status: 403,
    zh: '您的账号同时具有系统管理员角色和业务角色，不能办理业务，请由其他系统管理员取消其中一个角色',
    en: 'Your account keeps the system and takes part in its procedures; another administrator must withdraw one role first',
  },
})

/** Admin role code -> kind of actor. The super admin administers the system and takes no part in procedures. */
export const STAFF_ROLES: ReadonlyMap<string, StaffKind> = new Map(STAFF_KINDS.map((kind) => [STAFF[kind].role, kind]))

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
 * The actor of a request. Cached per signed-in user, not per request: a GET passes the static-file route first, without
 * a user.
 */
export async function actorOf(ctx: Context): Promise<Actor> {
  const state = ctx.state as RequestState
  if (!state.actor || state.actor.user !== state.user)
    // As system: the actor must be known before its scope can be set.
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
 * With several roles a user acts in the first of STAFF: a working role precedes read-only ones, and a city officer
 * stays limited to his city. An administrator takes no part in procedures: with both roles every action is refused
 * (`conflicted`).
 */
async function staffActor(user: AdminUser): Promise<Actor> {
  const kinds = (user.roles ?? []).map((role) => STAFF_ROLES.get(role.code)).filter((kind) => kind !== undefined)
  const conflicted = kinds.includes('admin') && kinds.some((kind) => STAFF[kind].takesPart)
  const kind = conflicted ? 'admin' : (STAFF_KINDS.find((k) => kinds.includes(k)) ?? 'public')
  const given = user.username || [user.lastname, user.firstname].filter(Boolean).join('') || user.email
  const offices = kind === 'city' ? await officesOf(user.id) : []
  return {
    kind,
    id: `admin:${user.id}`,
    // Officers go by the name in their appointment, not that of the account.
    name: offices[0]?.name ?? given,
    cityCodes: offices.map(({ cityCode }) => cityCode).sort(),
    ...(conflicted ? { conflicted } : {}),
  }
}

/** A member of staff by number, as he would act now, for jobs; undefined for one who is gone or may not sign in. */
export async function staffActorOfUser(adminUserId: number): Promise<Actor | undefined> {
  const where = { id: adminUserId, isActive: true, blocked: { $not: true } }
  const user = (await strapi.db.query('admin::user').findOne({ where, populate: ['roles'] })) as AdminUser | null
  return user ? staffActor(user) : undefined
}

declare const strapi: Core.Strapi

/** An office of a city. */
export interface Office {
  cityCode: string
  /** From the appointment. */
  name: string
}

export interface Member {
  creditCode: string
  memberRole: 'owner' | 'member'
}

const asked = new WeakMap<object, Map<number, Promise<Office[]>>>()

/** Cities an officer is appointed to now (§3(2)2, §4(4)). */
export const citiesOf = async (adminUserId: number): Promise<string[]> =>
  (await officesOf(adminUserId)).map(({ cityCode }) => cityCode).sort()

/** Cached per request: Strapi asks a role's condition anew for every permission it has, which added 50 % to a list. */
function officesOf(adminUserId: number): Promise<Office[]> {
  const request = strapi.requestContext.get() as object | undefined
  if (!request) return readOffices(adminUserId)
  const known = asked.get(request) ?? new Map<number, Promise<Office[]>>()
  asked.set(request, known)
  const offices = known.get(adminUserId) ?? readOffices(adminUserId)
  known.set(adminUserId, offices)
  return offices
}

// As system: the actor must be known before its scope can be set.
const readOffices = (adminUserId: number): Promise<Office[]> => asSystem(() => source('offices')(adminUserId))

async function accountActor(user: AdminUser): Promise<Actor> {
  const member = await memberOf(user.id)
  return {
    kind: 'account',
    id: `account:${user.id}`,
    name: user.name || user.username || user.email,
    cityCodes: [],
    accountId: user.id,
    creditCode: member?.creditCode,
    memberRole: member?.memberRole,
  }
}

/** The organisation that an account belongs to. */
export const memberOf = (accountId: number): Promise<Member | undefined> => source('member')(accountId)

/** Lookups by plugins of whom somebody acts for. */
export interface ActorSources {
  /** Present offices of a member of staff, latest first. */
  offices(adminUserId: number): Promise<Office[]>
  /** The membership of an account. */
  member(accountId: number): Promise<Member | undefined>
}

const sources = bootRegistry<ActorSources[keyof ActorSources]>('source of actors')

/** Registers a lookup, at boot. @throws when it is registered already. */
export const actorsBy = <Name extends keyof ActorSources>(
  plugin: string,
  name: Name,
  answer: ActorSources[Name],
): void => sources.add(plugin, name, answer)

function source<Name extends keyof ActorSources>(name: Name): ActorSources[Name] {
  const answer = sources.get(name)
  if (!answer) throw new Error(`no plugin answers for the ${name} of an actor`)
  return answer as ActorSources[Name]
}

/**
 * The member of staff of an admin session.
 * @throws Refused sign-in-first; duties-not-separate for a write by a user with two conflicting roles.
 */
export async function staffActorOf(ctx: Context): Promise<Actor> {
  const actor = await actorOf(ctx)
  if (actor.kind === 'public' || actor.kind === 'account') throw new Refused(refuse('sign-in-first'))
  if (ctx.method !== 'GET') mustBeSeparate(actor)
  return actor
}

/** @throws Refused duties-not-separate */
export function mustBeSeparate(actor: Actor): void {
  if (actor.conflicted) throw new Refused(refuse('duties-not-separate'))
}

/** The account of a content-API session. */
export async function accountActorOf(ctx: Context): Promise<Actor> {
  const actor = await actorOf(ctx)
  if (actor.kind !== 'account') throw new Refused(refuse('sign-in-first'))
  return actor
}
