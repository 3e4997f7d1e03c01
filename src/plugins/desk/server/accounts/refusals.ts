import { defineRefusals } from '../../../../shared/pure/refusal'

export const refuse = defineRefusals({
  'password-weak': {
    status: 400,
    zh: '密码不符合要求，应当：{zh}',
    en: 'The password is not accepted; it must be: {en}',
  },
  'email-not-confirmed': {
    status: 400,
    zh: '电子邮箱尚未验证，请打开验证邮件中的链接，或重新发送验证邮件',
    en: 'The e-mail address is not confirmed yet: open the link in the mail, or ask for another',
  },
  'link-invalid': {
    status: 400,
    zh: '链接无效、已使用或已过期，请重新获取',
    en: 'This link is wrong, used or out of date; ask for another',
  },
  'current-password-wrong': { status: 400, zh: '现用密码不正确', en: 'The present password is wrong' },
  'session-ended': { status: 401, zh: '登录已失效，请重新登录', en: 'The session has ended; sign in again' },
  'account-blocked-already': { status: 409, zh: '该账号已经停用', en: 'This account is blocked already' },
  'account-not-blocked': { status: 409, zh: '该账号没有停用', en: 'This account is not blocked' },
})
