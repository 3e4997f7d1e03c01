import type { Core } from '@strapi/strapi'
import { accountAddress } from '../../../../shared/pure/mail-address'
import { must } from '../../../../shared/pure/refusal'
import { query } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { ACCOUNT } from './account-store'
import { mustBeStrong, type Holder } from './password-policy'
import { documentParams, strapiController, strapiService } from '../../../../shared/server/process/strapi-edge'
import type { StaffValues } from '../../../../shared/server/process/strapi-types'
import { fieldsOf, stateOf } from '../../../../shared/server/http/request-parts'

/** Passwords of accounts that are set through Strapi, such as the super admin's form, follow the same rules. */
export function guardAccountPasswords(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = documentParams(context)
    const writes = context.uid === ACCOUNT && (context.action === 'create' || context.action === 'update')
    if (writes && data && 'email' in data) data.email = must(accountAddress(data.email))
    if (writes && typeof data?.password === 'string')
      await mustBeStrong(data.password, { ...(await storedAccount(documentId)), ...namesIn(data) })
    return next()
  })
}

const namesIn = ({ email, name }: Record<string, unknown>): Holder => ({
  ...(typeof email === 'string' && email ? { email } : {}),
  ...(typeof name === 'string' && name ? { name } : {}),
})

async function storedAccount(documentId: string | undefined): Promise<Holder> {
  const [row] = await query<Record<string, string | null>>(
    'select email, name, password from up_users where document_id = $1',
    [documentId],
  )
  return row ?? {}
}

const holderIn = ({ email, firstname, lastname }: StaffValues): Holder => ({
  email,
  name: [lastname, firstname].filter(Boolean).join(''),
})

/** Checks a new staff password, if there is one. */
export async function judgeStaff(values: StaffValues, where?: { id?: number | string; email?: string }): Promise<void> {
  if (typeof values.password !== 'string') return
  const [row] = where
    ? await asSystem(() =>
        query<Record<string, string | null>>(
          'select email, firstname, lastname, password from admin_users where id = $1 or email = $2 limit 1',
          [where.id === undefined ? null : Number(where.id), where.email ?? null],
        ),
      )
    : []
  await mustBeStrong(values.password, {
    ...holderIn({ ...(row as StaffValues | undefined), ...values }),
    password: row?.password,
  })
}

/** Staff addresses must be valid mail addresses. @throws Refused mail-address-invalid. */
const mailable = (values: StaffValues): StaffValues =>
  'email' in values && values.email !== undefined ? { ...values, email: must(accountAddress(values.email)) } : values

/** Covers every way a staff password is set: invitation, super admin, own profile, first start. */
export function guardStaffPasswords(strapi: Core.Strapi): void {
  const service = strapiService(strapi, 'admin::user')
  const { create, createFirstAdmin, updateById, resetPasswordByEmail } = service
  service.create = async (values) => {
    await judgeStaff(values)
    return create(mailable(values))
  }
  service.createFirstAdmin = async (values) => {
    await judgeStaff(values)
    return createFirstAdmin(mailable(values))
  }
  service.updateById = async (id, values) => {
    await judgeStaff(values, { id })
    return updateById(id, mailable(values))
  }
  service.resetPasswordByEmail = async (email, password) => {
    await judgeStaff({ password }, { email })
    return resetPasswordByEmail(email, password)
  }
}

/** Strapi signs a person out before it checks the new password; a refused one must change nothing. */
export function judgeOwnPasswordFirst(strapi: Core.Strapi): void {
  const controller = strapiController(strapi, 'admin::authenticated-user')
  const updateMe = controller.updateMe.bind(controller)
  controller.updateMe = async (ctx) => {
    await judgeStaff(fieldsOf(ctx), { id: stateOf(ctx).user?.id })
    return updateMe(ctx)
  }
}
