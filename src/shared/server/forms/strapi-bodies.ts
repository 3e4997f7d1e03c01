import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import type { Context } from 'koa'
import { bodyFault, type Shape } from '../../pure/body-types'
import { must } from '../../pure/refusal'
import { isStrapisRoute } from '../database/sql-misfits'
import { strapiPart } from '../process/strapi-edge'
import { fieldsOf, matchedRoute, paramOf } from '../http/request-parts'

const IDS = { each: 'id', optional: true } as const
/** Switches: type -> controller -> action. */
const RIGHTS = {
  each: { within: { controllers: { each: { each: 'object' }, optional: true } } },
  optional: true,
} as const
const PERSON = { firstname: 'optional text', lastname: 'optional text', username: 'optional text' } as const

/**
 * Fields that Strapi's handlers use without checking their type, by method and path. Fields that Strapi checks are not
 * repeated.
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

/** Strapi's own pages use ids; content-manager uses documentIds. */
const NUMBERED = /^\/(?!content-manager\/)[^:]*\/:id(\/|$)/
const NUMBER = /^\d{1,9}$/

/** Fields to check on a route, such as `POST /admin/users`; undefined if Strapi checks them. */
export const uncheckedFields = (route: string): Readonly<Record<string, Shape>> | undefined => UNCHECKED[route]

/** Last policy of a route: unauthorised requests are refused before. */
export function checkFields(ctx: Context, { fields }: { fields: Readonly<Record<string, Shape>> }): boolean {
  must(bodyFault(fieldsOf(ctx), fields))
  return true
}

/** Checks ids once the user is known, before a handler fails on them. */
export function checkStrapiIds(strapi: Core.Strapi): void {
  const auth = strapiPart(strapi, 'auth')
  const authenticate = auth.authenticate.bind(auth)
  auth.authenticate = (ctx, next) =>
    authenticate(ctx, async () => {
      // A GET passes the static-file route first, which has no such parameter.
      const id = paramOf(ctx, 'id')
      const isNumbered = id !== undefined && NUMBERED.test(matchedRoute(ctx)) && isStrapisRoute(ctx, strapi)
      if (isNumbered && !NUMBER.test(id)) throw new errors.NotFoundError()
      return next()
    })
}
