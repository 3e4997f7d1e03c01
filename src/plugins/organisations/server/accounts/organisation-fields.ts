import { object, string } from 'yup'
import { l } from '../../../../shared/pure/schema'
import { shapeOf } from '../../../../shared/server/http/validated'
import { ENTERPRISE_FIELDS, IDENTITY_FIELDS, PROVIDER_FIELDS } from '../../domain/organisation-fields'

// PostgreSQL stores no NUL; length is counted in code points.
const plain = (value: string | null | undefined, max: number): boolean =>
  !value || (!value.includes('\u0000') && [...value].length <= max)

export const text = (label: string, max: number) =>
  string()
    .label(label)
    .test('text', `≤ ${max}, no NUL character`, (value) => plain(value, max))

// Type only; the password rules are checked by identity.
const password = text('密码', 200).required()

const personName = text('姓名', 100).required()
const { address } = shapeOf({ address: { label: l('电子邮箱', 'E-mail'), type: 'mail', required: true } })

const account = object({ name: personName, email: address, password }).label('账号').required().noUnknown().strict()

const organisation = (name: string, label: string, fields: typeof IDENTITY_FIELDS) => ({
  [name]: object(shapeOf({ ...IDENTITY_FIELDS, ...fields }))
    .label(label)
    .required()
    .noUnknown()
    .strict(),
})

const enterprise = organisation('enterprise', '企业', ENTERPRISE_FIELDS)
const provider = organisation('provider', '服务商', PROVIDER_FIELDS)

/** A new account registers and names its organisation (R05, R21). */
export const registrationOf = {
  enterprise: object({ account, ...enterprise })
    .noUnknown()
    .strict(),
  provider: object({ account, ...provider })
    .noUnknown()
    .strict(),
}

/** An account without an organisation names one. */
export const namingOf = {
  enterprise: object(enterprise).noUnknown().strict(),
  provider: object(provider).noUnknown().strict(),
}

/** An invited person opens an account; its address is that of the invitation. */
export const memberRegistration = object({
  token: text('邀请令牌', 200).required(),
  account: object({ name: personName, password }).label('账号').required().noUnknown().strict(),
})
  .noUnknown()
  .strict()

export const joining = object({ token: text('邀请令牌', 200).required() })
  .noUnknown()
  .strict()

export const invitation = object({ email: address, name: text('姓名', 100).nullable() })
  .noUnknown()
  .strict()

export const changesOf = {
  enterprise: object(shapeOf(ENTERPRISE_FIELDS)).noUnknown().strict(),
  provider: object(shapeOf(PROVIDER_FIELDS)).noUnknown().strict(),
}
