import { l } from '../../../shared/pure/schema'
import type { Settings } from '../../../shared/pure/setting'

/** Sign-in settings. The policy does not specify them; staff choose within these bounds. */
export const IDENTITY_SETTINGS = {
  passwordLength: {
    code: 'A01',
    label: l('密码最少字符数', 'Fewest characters of a password'),
    type: 'integer',
    default: 10,
    min: 8,
    max: 32,
  },
  passwordClasses: {
    code: 'A02',
    label: l(
      '密码须含的字符种类数（大写、小写、数字、其他）',
      'Kinds of characters in a password (upper case, lower case, digits, others)',
    ),
    type: 'integer',
    default: 3,
    min: 1,
    max: 4,
  },
  passphraseLength: {
    code: 'A03',
    label: l('密码达到该字符数时不要求字符种类', 'From this length on a password needs no kinds of characters'),
    type: 'integer',
    default: 16,
    min: 12,
    max: 64,
  },
  passwordRefusesPrevious: {
    code: 'A04',
    label: l('新密码不得与现用密码相同', 'A new password differs from the present one'),
    type: 'boolean',
    default: true,
  },
  confirmationHours: {
    code: 'A05',
    label: l('邮箱验证链接有效期（小时）', 'Hours for which a confirmation link is good'),
    type: 'integer',
    default: 168,
    min: 1,
    max: 720,
  },
  resetMinutes: {
    code: 'A06',
    label: l('重置密码链接有效期（分钟）', 'Minutes for which a link to reset the password is good'),
    type: 'integer',
    default: 60,
    min: 5,
    max: 1440,
  },
} as const satisfies Settings
