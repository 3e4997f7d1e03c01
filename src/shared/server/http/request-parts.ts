import type { Context } from 'koa'

/** Parts of a request that Koa does not declare: route parameters, parsed body, signed-in user. */

/**
 * Route parameters, decoded.
 * @throws when the route has no parameter of that name.
 */
export function paramsOf<Name extends string>(ctx: Context, ...names: readonly Name[]): Record<Name, string> {
  const { params } = ctx as { params?: Record<string, string> }
  const found = names.map((name) => {
    const value = params?.[name]
    if (value === undefined) throw new Error(`no parameter ${name} in the route of ${ctx.method} ${ctx.path}`)
    return [name, value]
  })
  return Object.fromEntries(found) as Record<Name, string>
}

/** The `documentId` of a route. */
export const idOf = (ctx: Context): string => paramsOf(ctx, 'documentId').documentId

/** A parameter that only some routes have. */
export const paramOf = (ctx: Context, name: string): string | undefined =>
  (ctx as { params?: Record<string, string> }).params?.[name]

export interface SentFile {
  filepath: string
  originalFilename: string | null
  size: number
}

/** Set by the body parser. */
export interface Parsed {
  body?: unknown
  files?: Record<string, SentFile | SentFile[]>
}
export const parsedOf = (ctx: Context): Parsed => ctx.request as Parsed

/** The parsed body; undefined without one. */
export const bodyOf = (ctx: Context): unknown => parsedOf(ctx).body

/** Fields of a JSON body; empty without a body. */
export const fieldsOf = (ctx: Context): Record<string, unknown> => (bodyOf(ctx) ?? {}) as Record<string, unknown>

/** The matched route of Strapi's router, `/admin/users/:id`. */
export const matchedRoute = (ctx: Context): string => (ctx as { _matchedRoute?: string })._matchedRoute ?? ''

/** A staff user's permissions, as Strapi evaluates them. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean
}

/** State that Strapi keeps with a request. */
export interface RequestState {
  user?: { id: number; email?: string }
  userAbility?: Ability
  auth?: { strategy?: { name?: string }; credentials?: { id?: number | string } }
  route?: { info?: { type?: string } }
}
export const stateOf = (ctx: Context): RequestState => ctx.state as RequestState
export const abilityOf = (ctx: Context): Ability | undefined => stateOf(ctx).userAbility
