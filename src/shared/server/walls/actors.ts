import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { PUBLIC, type Actor, type ActorKind } from '../../pure/actor'
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
 * time the one who only reads, and a city officer stays inside his city whatever else he is. Who keeps the system takes
 * no part in it: with both roles he is an administrator whose every act is refused (`conflicted`).
 */
const PRECEDENCE: ActorKind[] = ['province', 'city', 'expert', 'evaluator', 'auditor', 'admin']
const TAKE_PART: readonly ActorKind[] = ['province', 'city', 'expert', 'evaluator']

async function staffActor(user: AdminUser): Promise<Actor> {
  const kinds = (user.roles ?? []).map((role) => STAFF_ROLES[role.code]).filter((kind) => kind !== undefined)
  const conflicted = kinds.includes('admin') && kinds.some((kind) => TAKE_PART.includes(kind))
  const kind = conflicted ? 'admin' : (PRECEDENCE.find((k) => kinds.includes(k)) ?? 'public')
  const given = user.username || [user.lastname, user.firstname].filter(Boolean).join('') || user.email
  const offices = kind === 'city' ? await officesOf(user.id) : []
  return {
    kind,
    id: `admin:${user.id}`,
    // An officer is who the province appointed, whatever his account is called.
    name: offices[0]?.name ?? given,
    cityCodes: offices.map(({ cityCode }) => cityCode).sort(),
    ...(conflicted ? { conflicted } : {}),
  }
}

declare const strapi: Core.Strapi

/** An office of a city. */
export interface Office {
  cityCode: string
  /** As the appointment says it. */
  name: string
}

export interface Member {
  creditCode: string
  standing: 'owner' | 'member'
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

// Asked before anything is decided about him, so the wall must not stand in the way.
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
    standing: member?.standing,
  }
}

/** The organisation that an account belongs to. */
export const memberOf = (accountId: number): Promise<Member | undefined> => source('member')(accountId)

/** Whom the rows of plugins say that somebody acts for. */
export interface ActorSources {
  /** Offices that a member of staff holds now, the latest first. */
  offices(adminUserId: number): Promise<Office[]>
  /** The organisation that an account belongs to. */
  member(accountId: number): Promise<Member | undefined>
}

const sources = bootRegistry<ActorSources[keyof ActorSources]>('source of actors')

/** Names who answers for a source, at boot. @throws when somebody does already. */
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
 * The member of staff behind an admin session.
 * @throws Refused sign-in-first; duties-not-separate for whoever would write with two roles that exclude each other.
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

/** The account holder behind a content-API session. */
export async function accountActorOf(ctx: Context): Promise<Actor> {
  const actor = await actorOf(ctx)
  if (actor.kind !== 'account') throw new Refused(refuse('sign-in-first'))
  return actor
}
