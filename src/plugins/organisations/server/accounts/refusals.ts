import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'belongs-already': {
    status: 409,
    zh: '该账号已属于一个单位，一个账号只能属于一个单位',
    en: 'The account belongs to an organisation already, and it can belong to one only',
  },
  'claim-open': {
    status: 409,
    zh: '您已有一项认领正在办理，请等待结果或先撤回',
    en: 'You have an open claim already; wait for its decision or withdraw it',
  },
  'no-verification': {
    status: 404,
    zh: '没有正在办理的主体核验或认领',
    en: 'There is no open verification or claim',
  },
  'verified-already': { status: 409, zh: '该单位已通过主体核验', en: 'The organisation is verified already' },
  'owner-stays': {
    status: 409,
    zh: '管理员须先将管理员身份移交给其他成员',
    en: 'The owner hands the organisation over to a member first',
  },
  'owner-already': { status: 409, zh: '该成员已是管理员', en: 'This member is the owner already' },
  'member-already': {
    status: 409,
    zh: '{email}已是本单位成员',
    en: '{email} is a member of your organisation already',
  },
  'member-invited-already': {
    status: 409,
    zh: '{email}已有未使用的邀请，请先撤销再重新邀请',
    en: '{email} has an open invitation; revoke it before inviting anew',
  },
  'address-has-account': {
    status: 409,
    zh: '该电子邮箱已有账号，请登录后凭邀请加入',
    en: 'This address has an account already; sign in and join with the invitation',
  },
  'account-gone': { status: 409, zh: '该成员的账号已不存在', en: 'The account of this member is gone' },
  'account-of-member-blocked': {
    status: 409,
    zh: '该成员的账号（{email}）已停用，不能成为管理员',
    en: 'The account of this member ({email}) is blocked and cannot become the owner',
  },
  'district-elsewhere': {
    status: 400,
    zh: '县（市、区）代码“{districtCode}”不在所填的市（{cityCode}）',
    en: 'The district "{districtCode}" does not lie in the city {cityCode}',
  },
  'enterprise-only': { status: 403, zh: '该账号没有关联企业', en: 'The account belongs to no enterprise' },
  'provider-only': { status: 403, zh: '该账号没有关联服务商', en: 'The account belongs to no provider' },
  'no-organisation': { status: 403, zh: '该账号没有关联单位', en: 'The account belongs to no organisation' },
  'proof-unknown': {
    status: 400,
    zh: '找不到证明材料“{proof}”，请先上传',
    en: 'There is no file "{proof}" of yours; upload it first',
  },
  'chain-needed': { status: 400, zh: '请填写所属产业链或集群的名称', en: 'Name the chain or cluster' },
  'evidence-needed': {
    status: 400,
    zh: '请填写证书编号或上传证明材料',
    en: 'Give the number of the certificate or a proof',
  },
  'label-declared-already': { status: 409, zh: '该称号已经申报', en: 'This label is declared already' },
})
