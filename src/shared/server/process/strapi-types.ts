import type { Context } from 'koa'
import type { Socket } from 'node:net'
import type { DateRules } from '../../pure/dates'
import type { Label } from '../../pure/needs'
import type { Names, Personal, Territory } from '../../pure/schema'

// Types of the parts of Strapi that it does not declare, or declares too narrowly; `strapi-edge.ts` casts to them.

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
export interface StrapiServices {
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

type Handler = (ctx: Context) => Promise<unknown>

/** Controllers of Strapi. */
export interface StrapiControllers {
  'admin::authenticated-user': { updateMe: Handler }
  'admin::authentication': { forgotPassword: Handler }
  'admin::user': { update: Handler }
  'admin::webhooks': { createWebhook: Handler; updateWebhook: Handler; triggerWebhook: Handler }
  'plugin::content-manager.relations': {
    extractAndValidateRequestInfo(ctx: Context, id?: string): Promise<object | undefined>
  }
}

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
export interface StrapiParts {
  auth: { authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown> }
  webhookRunner: WebhookRunner
  webhookStore: { findWebhook(id: string): Promise<unknown> }
}

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
  pluginOptions?: DateRules & {
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

/** Parameters of a document-service call; middlewares may change them. */
export interface DocumentParams {
  documentId?: string
  data?: Record<string, unknown>
}
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

/** Hooks of a transaction. */
export interface Transacted {
  onCommit(hook: () => unknown): void
}

/** `strapi.db.transaction`, to be called or replaced; Strapi types neither its arguments nor its result. */
export interface Transactions {
  transaction<T>(run: (given: Transacted) => Promise<T> | T): Promise<T>
  transaction(): Promise<unknown>
}
export interface PooledConnection {
  /** False while a statement is running. */
  readyForQuery: boolean
  connection: { stream: Socket }
}
export interface PoolClient {
  _acquireOnlyConnection(): Promise<PooledConnection>
}
