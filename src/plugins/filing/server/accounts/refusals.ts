import { defineRefusals } from '../../../../shared/pure/refusal'
import { nameConstraint } from '../../../../shared/server/refusals'

export const refuse = defineRefusals({
  'credit-code-taken': {
    status: 409,
    zh: '统一社会信用代码已注册账号，请直接登录或联系所在市工业和信息化局',
    en: 'An account is registered for this credit code already',
  },
  'credit-code-known': {
    status: 409,
    zh: '该统一社会信用代码已在库中，但登记的名称或所在市与您填写的不一致，请核对或联系所在市工业和信息化局',
    en: 'This credit code is known under another name or in another city; check them or ask the city bureau',
  },
  'email-taken': { status: 409, zh: '该电子邮箱已注册账号', en: 'An account with this e-mail address exists already' },
  'username-taken': { status: 409, zh: '该用户名已被使用', en: 'This user name is taken' },
  'district-elsewhere': {
    status: 400,
    zh: '县（市、区）代码“{districtCode}”不在所填的市（{cityCode}）',
    en: 'The district "{districtCode}" does not lie in the city {cityCode}',
  },
  'enterprise-only': { status: 403, zh: '该账号没有关联企业', en: 'The account belongs to no enterprise' },
  'no-organisation': { status: 403, zh: '该账号没有关联机构', en: 'The account belongs to no organisation' },
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
  'not-submitted': {
    status: 409,
    zh: '该需求尚未提交，没有回执',
    en: 'The demand was never submitted; there is no receipt',
  },
})

nameConstraint('up_users_email_once', refuse('email-taken'))
nameConstraint('up_users_username_once', refuse('username-taken'))
nameConstraint('memberships_one_owner', refuse('credit-code-taken'))
nameConstraint('enterprise_labels_once', refuse('label-declared-already'))
