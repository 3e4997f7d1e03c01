import { number, object, string } from 'yup'
import { parseDay } from '../../../../shared/pure/calendar'
import { isRefusal } from '../../../../shared/pure/refusal'
import { SIZES } from '../../../../shared/pure/sizes'

// PostgreSQL stores no NUL; characters are counted as people count them.
const plain = (value: string | null | undefined, max: number): boolean =>
  !value || (!value.includes('\u0000') && [...value].length <= max)

export const text = (label: string, max: number) =>
  string()
    .label(label)
    .test('text', `≤ ${max}, no NUL character`, (value) => plain(value, max))

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

// The time the pattern takes grows with the square of the length, and anybody may ask for it.
const email = (label: string) =>
  text(label, 200).test('email', 'name@example.cn', (value) => !value || !plain(value, 200) || ADDRESS.test(value))

const day = (label: string) =>
  string()
    .label(label)
    .nullable()
    .test('day', 'YYYY-MM-DD', (value) => !value || !isRefusal(parseDay(value)))

/** What every organisation may tell about itself, and change later. */
const common = {
  address: text('注册地址', 500).nullable(),
  legalRepresentative: text('法定代表人', 100).nullable(),
  contactName: text('联系人', 100).nullable(),
  contactPhone: text('联系电话', 50).nullable(),
  contactEmail: email('电子邮箱').nullable(),
  establishedOn: day('成立日期'),
  employees: number().label('从业人数').integer('integer').min(0).max(10_000_000).nullable(),
  introduction: text('简介', 10_000).nullable(),
}

export const enterpriseFields = {
  ...common,
  districtCode: text('县（市、区）代码', 6).nullable(),
  size: string()
    .label('企业规模')
    .nullable()
    .oneOf([...Object.keys(SIZES), null]),
  industryCode: text('行业代码', 40).nullable(),
  annualRevenue: number().label('年营业收入（分）').integer('integer').min(0).max(1e15).nullable(),
}

export const providerFields = {
  ...common,
  website: text('网站', 500)
    .matches(/^https?:\/\/\S+$/, { message: 'https://…', excludeEmptyString: true })
    .nullable(),
}

const identity = {
  creditCode: text('统一社会信用代码', 40).required(),
  name: text('名称', 200).trim().required(),
  cityCode: text('所在市', 40).required(),
}

// Its shape only: what a good password is, says whoever keeps it.
const password = text('密码', 200).required()

const personName = text('姓名', 100).trim().required()

const account = object({ name: personName, email: email('电子邮箱').required(), password })
  .label('账号')
  .required()
  .noUnknown()
  .strict()

const organisation = <T extends object>(name: string, label: string, fields: T) => ({
  [name]: object({ ...identity, ...fields } as never)
    .label(label)
    .required()
    .noUnknown()
    .strict(),
})

const enterprise = organisation('enterprise', '企业', enterpriseFields)
const provider = organisation('provider', '服务商', providerFields)

/** Somebody new opens his account and names his organisation (R05, R21). */
export const registrationOf = {
  enterprise: object({ account, ...enterprise })
    .noUnknown()
    .strict(),
  provider: object({ account, ...provider })
    .noUnknown()
    .strict(),
}

/** An account that belongs to none names its organisation. */
export const namingOf = {
  enterprise: object(enterprise).noUnknown().strict(),
  provider: object(provider).noUnknown().strict(),
}

/** Somebody invited opens his account; his address is the one that the token was sent to. */
export const memberRegistration = object({
  token: text('邀请令牌', 200).required(),
  account: object({ name: personName, password }).label('账号').required().noUnknown().strict(),
})
  .noUnknown()
  .strict()

export const joining = object({ token: text('邀请令牌', 200).required() })
  .noUnknown()
  .strict()

export const invitation = object({ email: email('电子邮箱').required(), name: text('姓名', 100).nullable() })
  .noUnknown()
  .strict()

export const changesOf = {
  enterprise: object(enterpriseFields).noUnknown().strict(),
  provider: object(providerFields).noUnknown().strict(),
}
