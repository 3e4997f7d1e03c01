import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'officer-already': { status: 409, zh: '{email}已是本市经办人员', en: '{email} is an officer of this city already' },
  'not-an-officer-role': {
    status: 409,
    zh: '{email}已有其他身份的账号，不能指定为市级经办人员',
    en: '{email} has an account with another role',
  },
})
