import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { bodyFault, type Shape } from '../../pure/body-types'
import { must } from '../../pure/refusal'
import { isStrapisRoute } from '../database/sql-misfits'
import { strapiPart } from '../process/strapi-edge'
import { fieldsOf, matchedRoute, paramOf } from '../http/request-parts'

const IDS = { each: 'id', optional: true } as const
/** Switches of actions by controller by type. */
const RIGHTS = {
  each: { within: { controllers: { each: { each: 'object' }, optional: true } } },
  optional: true,
} as const
const PERSON = { firstname: 'optional text', lastname: 'optional text', username: 'optional text' } as const

/**
 * Fields that Strapi's handlers use as they come, without a look at their type; by method and path of the route. What
 * Strapi checks itself is not repeated here.
 */
const UNCHECKED: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  'POST /admin/login': { email: 'text', password: 'text' },
  'POST /admin/register': { userInfo: 'object' },
  'POST /admin/register-admin': { ...PERSON, email: 'text', password: 'text' },
  'POST /admin/forgot-password': { email: 'text' },
  'POST /admin/permissions/check': { permissions: 'list' },
  'POST /admin/users': { ...PERSON, email: 'text' },
  'PUT /admin/users/:id': { ...PERSON, email: 'optional text', password: 'optional text' },
  'PUT /admin/users/me': { ...PERSON, email: 'optional text', password: 'optional text' },
  'POST /email/test': { to: 'optional text' },
  'POST /upload/folders': { parent: 'optional id' },
  'PUT /upload/folders/:id': { parent: 'optional id' },
  'POST /upload/actions/bulk-move': { fileIds: IDS, folderIds: IDS, destinationFolderId: 'optional id' },
  'POST /upload/actions/bulk-delete': { fileIds: IDS, folderIds: IDS },
  'POST /users-permissions/roles': { permissions: RIGHTS },
  'PUT /users-permissions/roles/:role': { permissions: RIGHTS },
  'PUT /users-permissions/email-templates': {
    'email-templates': { each: { within: { options: { within: { message: 'text' } } } } },
  },
}

/** Rows of Strapi's own pages have numbers; those of content-manager have documentIds. */
const NUMBERED = /^\/(?!content-manager\/)[^:]*\/:id(\/|$)/
const NUMBER = /^\d{1,9}$/

/** Fields that are to be checked of a route, such as `POST /admin/users`; undefined where Strapi checks them itself. */
export const uncheckedFields = (route: string): Readonly<Record<string, Shape>> | undefined => UNCHECKED[route]

/** Policy, the last of its route: whoever may not send this is told that and no more. */
export function checkFields(ctx: Context, { fields }: { fields: Readonly<Record<string, Shape>> }): boolean {
  must(bodyFault(fieldsOf(ctx), fields))
  return true
}

/** Numbers of rows are checked right after it is known who asks, and before a handler breaks on them. */
export function checkStrapiIds(strapi: Core.Strapi): void {
  const auth = strapiPart(strapi, 'auth')
  const authenticate = auth.authenticate.bind(auth)
  auth.authenticate = (ctx, next) =>
    authenticate(ctx, async () => {
      // A GET passes the route of static files first, which has no such parameter.
      const id = paramOf(ctx, 'id')
      const isNumbered = id !== undefined && NUMBERED.test(matchedRoute(ctx)) && isStrapisRoute(ctx, strapi)
      if (isNumbered && !NUMBER.test(id)) throw new errors.NotFoundError()
      return next()
    })
}
