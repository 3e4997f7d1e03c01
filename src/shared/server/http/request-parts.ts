import type { Context } from 'koa'

/** What stands in a request beside what Koa declares: parameters of the route, the parsed body, the signed-in user. */

/**
 * Parameters of the route, decoded.
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

/** A parameter that not every route has. */
export const paramOf = (ctx: Context, name: string): string | undefined =>
  (ctx as { params?: Record<string, string> }).params?.[name]

export interface SentFile {
  filepath: string
  originalFilename: string | null
  size: number
}

/** What the body parser has put into the request. */
export interface Sent {
  body?: unknown
  files?: Record<string, SentFile | SentFile[]>
}
export const sentOf = (ctx: Context): Sent => ctx.request as Sent

/** The body as it was parsed; undefined when the request has none. */
export const bodyOf = (ctx: Context): unknown => sentOf(ctx).body

/** The fields of a JSON body, none when there is no body. */
export const fieldsOf = (ctx: Context): Record<string, unknown> => (bodyOf(ctx) ?? {}) as Record<string, unknown>

/** The route of Strapi's router that takes the request, `/admin/users/:id`. */
export const matchedRoute = (ctx: Context): string => (ctx as { _matchedRoute?: string })._matchedRoute ?? ''

/** What a member of staff may do, as Strapi's permissions say. */
export interface Ability {
  can(action: string, subject?: string, field?: string): boolean
}

/** What Strapi keeps with a request. */
export interface RequestState {
  user?: { id: number; email?: string }
  userAbility?: Ability
  auth?: { strategy?: { name?: string }; credentials?: { id?: number | string } }
  route?: { info?: { type?: string } }
}
export const stateOf = (ctx: Context): RequestState => ctx.state as RequestState
export const abilityOf = (ctx: Context): Ability | undefined => stateOf(ctx).userAbility
