import { defineRefusals, type RefusalText } from './refusal'

/** Sentences by status alone. */
export const GENERAL = {
  'request-faulty': { status: 400, zh: '请求内容不符合要求', en: 'The request is not acceptable: {reason}' },
  'not-signed-in': { status: 401, zh: '尚未登录或登录已过期，请登录后重试', en: 'Sign in first, or again' },
  'not-open-to-you': { status: 403, zh: '没有访问该地址的权限', en: 'This address is not open to you' },
  'no-such-address': { status: 404, zh: '没有这个地址', en: 'There is nothing at this address' },
  'method-not-allowed': { status: 405, zh: '该地址不接受{method}请求', en: 'This address takes no {method}' },
  'body-too-large': { status: 413, zh: '请求内容过大', en: 'The body is too large' },
  'too-many-requests': {
    status: 429,
    zh: '请求过于频繁，请在{seconds}秒后重试',
    en: 'Too many requests; try again in {seconds} seconds',
  },
  'login-failed': { status: 400, zh: '账号或密码不正确', en: 'Wrong account or password' },
  'account-blocked': { status: 400, zh: '该账号已停用', en: 'This account is blocked' },
} as const satisfies Record<string, RefusalText>

export const refuse = defineRefusals(GENERAL)
