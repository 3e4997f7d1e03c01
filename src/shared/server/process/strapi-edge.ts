import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import type { Socket } from 'node:net'
import type { Label } from '../../pure/needs'
import type { Names, Personal, Territory } from '../../pure/schema'

/**
 * Parts of Strapi that it does not declare, or declares too narrowly. All casts of Strapi's values are here, so that a
 * new version changes only this file.
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

/** Values of a member of staff, as written by Strapi's forms and our code. */
export interface StaffValues {
  email?: string
  firstname?: string
  lastname?: string
  password?: unknown
  isActive?: boolean
  roles?: unknown
  [attribute: string]: unknown
}
export interface StaffUser {
  id: number
  isActive: boolean
  registrationToken?: string
  roles: { code: string }[]
}
type Id = number | string

export interface StaffService {
  create(values: StaffValues): Promise<StaffUser>
  createFirstAdmin(values: StaffValues): Promise<unknown>
  updateById(id: Id, values: StaffValues): Promise<unknown>
  deleteByIds(ids: readonly Id[]): Promise<unknown>
  register(given: { registrationToken: string; userInfo: Record<string, unknown> }): Promise<unknown>
  resetPasswordByEmail(email: string, password: string): Promise<unknown>
}

export interface AuthService {
  checkCredentials(given: { email: string; password: string }): Promise<[unknown, unknown, { message: string }?]>
  forgotPassword(given: { email: string }): Promise<void>
  resetPassword(given: { resetPasswordToken: string; password: string }): Promise<unknown>
}

interface PermissionService {
  createMany(rows: object[]): Promise<unknown>
  deleteByIds(ids: number[]): Promise<unknown>
  actionProvider: {
    registerMany(actions: { uid: string; pluginName?: string }[]): Promise<unknown>
    get(id: string): { subjects?: string[] } | undefined
  }
  conditionProvider: { register(condition: object): Promise<void> }
}

/** Services of Strapi. */
interface StrapiServices {
  'admin::api-token-admin': { authenticateAdminToken(key: string): Promise<{ authenticated: boolean }> }
  'admin::auth': AuthService
  'admin::permission': PermissionService
  'admin::role': {
    assignPermissions(roleId: number, permissions?: readonly unknown[]): Promise<unknown>
    deleteByIds(ids: number[]): Promise<unknown>
  }
  'admin::user': StaffService
  'plugin::email.email': { send(mail: object): Promise<{ response?: string; file?: string }> }
  'plugin::users-permissions.jwt': { verify(token: string): Promise<{ sessionId?: string }> }
  'plugin::users-permissions.user': {
    edit(id: number, values: object): Promise<unknown>
    validatePassword(password: string, hash: string): Promise<boolean>
    ensureHashedPasswords<T extends { password: string }>(values: T): Promise<T>
  }
}

export const strapiService = <Uid extends keyof StrapiServices>(strapi: Core.Strapi, uid: Uid): StrapiServices[Uid] =>
  strapi.service(uid as 'admin::user') as unknown as StrapiServices[Uid]

type Handler = (ctx: Context) => Promise<unknown>

/** Controllers of Strapi. */
interface StrapiControllers {
  'admin::authenticated-user': { updateMe: Handler }
  'admin::authentication': { forgotPassword: Handler }
  'admin::user': { update: Handler }
  'admin::webhooks': { createWebhook: Handler; updateWebhook: Handler; triggerWebhook: Handler }
  'plugin::content-manager.relations': {
    extractAndValidateRequestInfo(ctx: Context, id?: string): Promise<object | undefined>
  }
}

export const strapiController = <Uid extends keyof StrapiControllers>(
  strapi: Core.Strapi,
  uid: Uid,
): StrapiControllers[Uid] => strapi.controller(uid as 'admin::user') as unknown as StrapiControllers[Uid]

export interface Webhook {
  id: string
  url: string
  headers: Record<string, unknown> | null
}
export interface WebhookRunner {
  add(webhook: Webhook): void
  run(webhook: Webhook, event: string, info?: object): Promise<{ statusCode: number; message?: string }>
}

/** Parts of Strapi's container. */
interface StrapiParts {
  auth: { authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown> }
  webhookRunner: WebhookRunner
  webhookStore: { findWebhook(id: string): Promise<unknown> }
}

export const strapiPart = <Name extends keyof StrapiParts>(strapi: Core.Strapi, name: Name): StrapiParts[Name] =>
  strapi.get(name) as StrapiParts[Name]

/** An attribute of a content type or component, as its schema declares it. */
export interface Attribute {
  type: string
  relation?: string
  target?: string
  mappedBy?: string
  component?: string
  useJoinTable?: boolean
  required?: boolean
  private?: boolean
  default?: unknown
  pluginOptions?: {
    label?: Label
    values?: Record<string, Label>
    personal?: Personal
    technical?: boolean
    names?: Names | readonly Names[]
  }
}
export type Attributes = Record<string, Attribute>

/** A content type as its schema declares it. */
export interface ContentType {
  uid: string
  attributes: Attributes
  pluginOptions?: {
    label?: Label
    main?: string
    territory?: Territory
    appendOnly?: boolean
    fixed?: boolean
    [option: string]: unknown
  }
}

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

/** A relation in Strapi's database layer. */
export interface Relation {
  type: string
  relation?: string
  target?: string
  mappedBy?: string
  owner?: boolean
  joinColumn?: { name: string }
  joinTable?: {
    name: string
    joinColumn: { name: string }
    inverseJoinColumn?: { name: string }
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } }
    on?: unknown
  }
}

/** Relations of a content type by attribute, from the database layer. */
export const relationsOf = (strapi: Core.Strapi, uid: string): Record<string, Relation> =>
  Object.fromEntries(
    Object.entries(strapi.db.metadata.get(uid).attributes as unknown as Record<string, Relation>).filter(
      ([, { type }]) => type === 'relation',
    ),
  )

/** Parameters of a document-service call; middlewares may change them. */
export interface DocumentParams {
  documentId?: string
  data?: Record<string, unknown>
}
export const documentParams = (context: { params: object }): DocumentParams => context.params as DocumentParams

/** Values of a lifecycle event of the database layer. */
export interface LifecycleEvent {
  model: { uid: string }
  params: { data?: Record<string, unknown> }
}

export interface Route {
  method: string
  path: string
  config?: { policies?: unknown[]; middlewares?: unknown[]; prefix?: string } & Record<string, unknown>
}
export interface Router {
  type?: string
  prefix?: string
  routes: Route[]
}
export type Routers = Record<string, Router | ((context: never) => Router)>
export interface RoutedModule {
  routes: Routers | Route[]
}

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

export interface Session {
  sessionId: string
  userId: string
  origin: string
}
export type Rotation = { token: string; sessionId: string } | { error: string }
export interface Sessions {
  provider: { findBySessionId(id: string): Promise<Session | null> }
  validateRefreshToken(token: string, origin: string): Promise<unknown>
  rotateRefreshToken(token: string, origin: string): Promise<Rotation>
}

/** The manager of all sessions, beneath those of each kind of user. */
export const sessionsOf = (strapi: Core.Strapi): Sessions =>
  (strapi.sessionManager('admin') as unknown as { sessionManager: Sessions }).sessionManager

/** Hooks of a transaction. */
export interface Transacted {
  onCommit(hook: () => unknown): void
}

/** `strapi.db.transaction`, to be called or replaced; Strapi types neither its arguments nor its result. */
export interface Transactions {
  transaction<T>(run: (given: Transacted) => Promise<T> | T): Promise<T>
  transaction(): Promise<unknown>
}
export const transactionsOf = (strapi: Core.Strapi): Transactions => strapi.db as unknown as Transactions

export interface PooledConnection {
  /** False while a statement is running. */
  readyForQuery: boolean
  connection: { stream: Socket }
}
export interface PoolClient {
  _acquireOnlyConnection(): Promise<PooledConnection>
}
/** The database client that opens the pool's connections. */
export const poolClientOf = (strapi: Core.Strapi): PoolClient => strapi.db.connection.client as PoolClient
