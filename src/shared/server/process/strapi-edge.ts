import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import type {
  Attributes,
  ContentType,
  DocumentParams,
  PoolClient,
  Relation,
  RoutedModule,
  Sessions,
  StrapiControllers,
  StrapiParts,
  StrapiServices,
  Transactions,
} from './strapi-types'

/**
 * Parts of Strapi that it does not declare, or declares too narrowly. All casts of Strapi's values are here, and what they
 * are cast to is in `strapi-types.ts`, so that a new version changes only these two.
 */

/** Plugin and name -> service of our plugins; contracts add theirs by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface PluginServices {}

type ServiceName<P extends string> = keyof {
  [Key in keyof PluginServices as Key extends `${P}.${infer Name}` ? Name : never]: true
} &
  string

/**
 * A service of one of our plugins, typed by its contract.
 * @throws when the plugin or service does not exist.
 */
export function serviceOf<P extends string, Name extends ServiceName<P>>(
  strapi: Core.Strapi,
  plugin: P,
  name: Name,
): `${P}.${Name}` extends keyof PluginServices ? PluginServices[`${P}.${Name}`] : never {
  return strapi.plugin(plugin).service(name) as never
}

export const strapiService = <Uid extends keyof StrapiServices>(strapi: Core.Strapi, uid: Uid): StrapiServices[Uid] =>
  strapi.service(uid as 'admin::user') as unknown as StrapiServices[Uid]

export const strapiController = <Uid extends keyof StrapiControllers>(
  strapi: Core.Strapi,
  uid: Uid,
): StrapiControllers[Uid] => strapi.controller(uid as 'admin::user') as unknown as StrapiControllers[Uid]

export const strapiPart = <Name extends keyof StrapiParts>(strapi: Core.Strapi, name: Name): StrapiParts[Name] =>
  strapi.get(name) as StrapiParts[Name]

/** All content types by uid. */
export const contentTypesOf = (strapi: Core.Strapi): Record<string, ContentType> =>
  strapi.contentTypes as unknown as Record<string, ContentType>

/**
 * Uids of all content types, sorted: Strapi loads plugins and APIs at the same time, so its own order varies from boot to
 * boot, and with it the hash of all statements that are generated from the types.
 */
export const typeUids = (strapi: Core.Strapi): string[] => Object.keys(strapi.contentTypes).sort()

/** A content type or component; undefined for an unknown uid. */
export const modelOf = (strapi: Core.Strapi, uid: string): ContentType | undefined =>
  strapi.getModel(uid as never) as unknown as ContentType | undefined

/** Attributes of a content type or component. @throws when it does not exist. */
export function attributesOf(strapi: Core.Strapi, uid: string): Attributes {
  const model = modelOf(strapi, uid)
  if (!model) throw new Error(`no content type ${uid}`)
  return model.attributes
}

/** Relations of a content type by attribute, from the database layer. */
export const relationsOf = (strapi: Core.Strapi, uid: string): Record<string, Relation> =>
  Object.fromEntries(
    Object.entries(strapi.db.metadata.get(uid).attributes as unknown as Record<string, Relation>).filter(
      ([, { type }]) => type === 'relation',
    ),
  )

export const documentParams = (context: { params: object }): DocumentParams => context.params as DocumentParams

/** Modules with routes, before Strapi registers them: the admin and every plugin, by name. */
export const routedModules = (strapi: Core.Strapi): Record<string, RoutedModule> =>
  ({ ...strapi.plugins, admin: strapi.admin }) as unknown as Record<string, RoutedModule>

/** Provider of a Strapi plugin, for uploads or mail. */
export const providerOf = <T extends object>(strapi: Core.Strapi, plugin: 'upload' | 'email'): Partial<T> =>
  (strapi.plugin(plugin) as unknown as { provider?: Partial<T> }).provider ?? {}

/** One of Strapi's middlewares by name, to be created with its configuration. */
export const middlewareOf = (
  strapi: Core.Strapi,
  name: string,
): ((
  config: object,
  context: { strapi: Core.Strapi },
) => (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>) => strapi.middleware(name) as never

/** The manager of all sessions, beneath those of each kind of user. */
export const sessionsOf = (strapi: Core.Strapi): Sessions =>
  (strapi.sessionManager('admin') as unknown as { sessionManager: Sessions }).sessionManager

export const transactionsOf = (strapi: Core.Strapi): Transactions => strapi.db as unknown as Transactions

/** The database client that opens the pool's connections. */
export const poolClientOf = (strapi: Core.Strapi): PoolClient => strapi.db.connection.client as PoolClient
