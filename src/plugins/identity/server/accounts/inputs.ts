import type { Context } from 'koa'
import { object, string, type ObjectSchema } from 'yup'
import { l } from '../../../../shared/pure/schema'
import { inputOf } from '../../../../shared/server/http/requests'
import { shapeOf, validated } from '../../../../shared/server/http/validated'

// PostgreSQL cannot store NUL; the length limit protects whoever parses it.
const text = (label: string, max: number) =>
  string()
    .label(label)
    .test('text', `1 – ${max}, no NUL character`, (value) => !value || (value.length <= max && !value.includes('\0')))
    .required()

const { address } = shapeOf({ address: { label: l('电子邮箱', 'E-mail'), type: 'mail', required: true } })
const secret = text('链接中的代码', 200)
const password = text('密码', 1000)

const shape = <T extends Record<string, ReturnType<typeof text>>>(fields: T) => object(fields).noUnknown().required()

export const FORMS = {
  signIn: shape({ identifier: text('电子邮箱', 200), password }),
  address: object({ email: address as ReturnType<typeof text> })
    .noUnknown()
    .required(),
  confirm: shape({ token: secret, password }),
  reset: shape({ token: secret, password }),
  change: shape({ currentPassword: text('现用密码', 1000), password }),
  refresh: shape({ refreshToken: text('refreshToken', 4000) }),
}

/** Validates the body of a request against a form. @throws Refused needs-unknown, needs-missing, needs-invalid. */
export const read = <T extends object>(form: ObjectSchema<T>, ctx: Context): T => validated(form, inputOf(ctx).input)
