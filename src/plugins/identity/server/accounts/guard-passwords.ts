import type { Core } from '@strapi/strapi'
import { accountAddress } from '../../../../shared/pure/mail-address'
import { must } from '../../../../shared/pure/refusal'
import { query } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import { ACCOUNT } from './account-store'
import { mustBeStrong, type Holder } from './password-policy'

interface Values {
  email?: string
  name?: string
  password?: unknown
}

/** Whoever writes an account's password through Strapi, as the form of the super admin does, meets the same rules. */
export function guardAccountPasswords(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const { data, documentId } = context.params as unknown as { data?: Values; documentId?: string }
    const writes = context.uid === ACCOUNT && (context.action === 'create' || context.action === 'update')
    if (writes && data && 'email' in data) data.email = must(accountAddress(data.email))
    if (writes && typeof data?.password === 'string')
      await mustBeStrong(data.password, { ...(await storedAccount(documentId)), ...namesIn(data) })
    return next()
  })
}

const namesIn = ({ email, name }: Values): Holder => ({ ...(email ? { email } : {}), ...(name ? { name } : {}) })

async function storedAccount(documentId: string | undefined): Promise<Holder> {
  const [row] = await query<Record<string, string | null>>(
    'select email, name, password from up_users where document_id = $1',
    [documentId],
  )
  return row ?? {}
}

interface StaffValues {
  email?: string
  firstname?: string
  lastname?: string
  password?: unknown
  isActive?: boolean
}

export interface StaffService {
  create(values: StaffValues): Promise<unknown>
  createFirstAdmin(values: StaffValues): Promise<unknown>
  updateById(id: number | string, values: StaffValues): Promise<unknown>
  resetPasswordByEmail(email: string, password: string): Promise<unknown>
}

const holderIn = ({ email, firstname, lastname }: StaffValues): Holder => ({
  email,
  name: [lastname, firstname].filter(Boolean).join(''),
})

/** Judges a new password of a member of staff, if there is one. */
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

/** The address of a member of staff is one that mail can be sent to, as everywhere. @throws Refused mail-address-invalid. */
const mailable = (values: StaffValues): StaffValues =>
  'email' in values && values.email !== undefined ? { ...values, email: must(accountAddress(values.email)) } : values

/** Every way by which a member of staff gets a password: by invitation, by the super admin, by himself, at first start. */
export function guardStaffPasswords(strapi: Core.Strapi): void {
  const service = strapi.service('admin::user') as unknown as StaffService
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

/** Strapi signs a person out before it looks at his new password: a password that is refused must change nothing. */
export function judgeOwnPasswordFirst(strapi: Core.Strapi): void {
  interface OwnProfile {
    updateMe(ctx: { state: { user: { id: number } }; request: { body?: StaffValues } }): Promise<unknown>
  }
  const controller = strapi.controller('admin::authenticated-user') as unknown as OwnProfile
  const updateMe = controller.updateMe.bind(controller)
  controller.updateMe = async (ctx) => {
    await judgeStaff(ctx.request.body ?? {}, { id: ctx.state.user.id })
    return updateMe(ctx)
  }
}
