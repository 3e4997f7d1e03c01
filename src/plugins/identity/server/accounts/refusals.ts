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
  'current-password-needed': {
    status: 400,
    zh: '更改登录邮箱须输入现用密码，请在首页“我的身份”中更改',
    en: 'A new address to sign in with asks for the present password: change it under "Who I am" on the home page',
  },
  'name-by-administrator': {
    status: 403,
    zh: '姓名和用户名由系统管理员维护，不能自行更改，请联系系统管理员',
    en: 'Names are kept by the system administrator; ask him to change yours',
  },
  'own-identity-elsewhere': {
    status: 409,
    zh: '本人的登录邮箱请在首页“我的身份”中更改，密码请在个人资料中更改，均须输入现用密码',
    en: 'Change your own address on the home page and your password in your profile; both ask for the present password',
  },
  'roles-exclusive': {
    status: 409,
    zh: '系统管理员不参与业务办理，系统管理类角色不能与业务角色授予同一人，请另设账号',
    en: 'Who keeps the system takes no part in its procedures: give the two roles to two persons',
  },
  'permission-exclusive': {
    status: 409,
    zh: '业务角色及业务人员所持角色不能具有用户、角色、令牌等系统管理权限',
    en: 'A role in the procedures, or held by somebody with one, takes no right to administer users, roles or keys',
  },
  'last-administrator': {
    status: 409,
    zh: '至少须保留一名可以登录的系统管理员，请先指定其他系统管理员',
    en: 'One system administrator who can sign in must remain; name another first',
  },
  'email-missing': {
    status: 400,
    zh: '登录邮箱不能为空且须为有效的邮箱地址',
    en: 'An address to sign in with is needed',
  },
  'session-ended': { status: 401, zh: '登录已失效，请重新登录', en: 'The session has ended; sign in again' },
  'account-blocked-already': { status: 409, zh: '该账号已经停用', en: 'This account is blocked already' },
  'account-not-blocked': { status: 409, zh: '该账号没有停用', en: 'This account is not blocked' },
})
