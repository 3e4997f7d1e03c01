import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import { declaredRefusals } from './refusal'
import { refuse } from './general-refusals'
import { refusalOfSentence, describedError } from './strapi-refusals'
import { STRAPI_SENTENCES } from './strapi-sentences'

test.each([
  ['Invalid credentials', 'login-failed', {}],
  ['This attribute must be unique', 'value-not-unique', {}],
  ['email must be a valid email', 'value-no-mail', {}],
  ['firstname is a required field', 'value-missing', {}],
  ['name must be at least 3 characters', 'value-too-short', { least: '3' }],
  ['budget must be a `number` type, but the final value was: `"x"`.', 'value-of-other-type', {}],
  ['this field has unspecified keys: a, b', 'fields-unknown', { names: 'a, b' }],
  ['3 errors occurred', 'several-faults', { count: '3' }],
  ['Invalid key nothing at filters', 'query-faulty', {}],
  [
    '2 relation(s) of type api::city.city associated with this entity do not exist',
    'relations-unknown',
    { count: '2' },
  ],
  ['name must be at most 255 characters', 'value-too-long', { most: '255' }],
  ['code must be exactly 6 characters', 'value-of-length', { length: '6' }],
  ['ordinal must be greater than or equal to -1', 'value-too-small', { least: '-1' }],
  ['size must be less than or equal to 7.5', 'value-too-large', { most: '7.5' }],
  ['price must be greater than 0', 'value-not-above', { least: '0' }],
  ['size must be a positive number', 'value-not-positive', {}],
  ['price must be less than 100', 'value-not-below', { most: '100' }],
  ['year must be an integer', 'value-no-integer', {}],
  ['url must be a valid URL', 'value-no-address', {}],
  ['id must be a valid UUID', 'value-no-identifier', {}],
  ['slug must match the following: "/^[a-z]+$/"', 'value-of-odd-form', {}],
  ['kind must be one of the following values: a, b', 'value-not-offered', {}],
  ['roles field must have at least 1 items', 'items-too-few', { least: '1' }],
  ['files field must have less than or equal to 3 items', 'items-too-many', { most: '3' }],
  ['Some permissions are duplicated (same action and subject)', 'items-twice', {}],
  ['password must contain at least one lowercase character', 'password-without-lower-case', {}],
  ['password must contain at least one uppercase character', 'password-without-upper-case', {}],
  ['password must contain at least one number', 'password-without-digit', {}],
  ['Password must be less than 73 bytes', 'password-too-many-bytes', {}],
  ['Validation', 'fields-faulty', {}],
  ['Login not allowed, please contact your administrator', 'login-not-allowed', {}],
  ['Email already taken', 'mail-taken', {}],
  ['Username already taken', 'user-name-taken', {}],
  ['Your account email is not confirmed', 'mail-unconfirmed', {}],
  ['The provided current password is invalid', 'password-wrong', {}],
  ['Passwords do not match', 'passwords-differ', {}],
  ['Your new password must be different than your current password', 'password-unchanged', {}],
  ['Invalid registrationToken', 'registration-link-invalid', {}],
  ['Incorrect code provided', 'reset-link-expired', {}],
  ['You cannot register a new super admin', 'super-admin-exists', {}],
  ['You must have at least one user with super admin role.', 'super-admin-needed', {}],
  ['You cannot delete the super admin role', 'super-admin-fixed', {}],
  ['You cannot delete your own user', 'own-user-stays', {}],
  ['User does not exist', 'user-unknown', {}],
  ['Session not found', 'session-unknown', {}],
  ['Register action is currently disabled', 'registration-closed', {}],
  ['role.notFound', 'role-unknown', {}],
  ['Role deletion checks have failed', 'role-in-use', {}],
  ['Cannot delete public role', 'public-role-stays', {}],
  ['Unknown permissions provided: a.b, c.d', 'permissions-unknown', { names: 'a.b, c.d' }],
  ['Fields format are incorrect (duplicates).', 'permissions-faulty', {}],
  ['Cannot assign admin permissions that exceed your own. a.b', 'permissions-exceeded', {}],
  ['Name already taken', 'name-taken', {}],
  ['Token not found', 'token-unknown', {}],
  ['Missing permissions attribute for custom token', 'token-faulty', {}],
  ['webhook.notFound', 'webhook-unknown', {}],
  ['Webhook event a.b is not supported', 'webhook-event-unknown', {}],
  ['Model api::a.a is not localized', 'locale-unknown', {}],
  ['This locale already exists', 'locale-exists', {}],
  ['Cannot delete the default locale', 'default-locale-stays', {}],
  ['Invalid template', 'mail-template-invalid', {}],
  ['No recipient(s) are given', 'mail-without-recipient', {}],
  ['Invalid provider supplied: oracle', 'sign-in-provider-closed', {}],
  ['AI Metadata service is not enabled', 'ai-not-here', {}],
  ['Invalid content type', 'type-unknown', {}],
  ['component.notFound', 'component-unknown', {}],
  ['contentType.alreadyExists', 'type-exists', {}],
  ['Content-Type Builder modifications are disabled in production mode.', 'types-fixed', {}],
  ["The relational field city doesn't exist on api::a.a", 'field-no-relation', { name: 'city' }],
  ['Entity could not be cloned as it has unique and/or relational fields. ', 'clone-not-unique', {}],
  ['Request body cannot be empty', 'body-missing', {}],
  [
    'Invalid payload submitted for the creation of an entity of type City. Expected an object, but got string',
    'value-of-other-type',
    {},
  ],
  ['ids must be an array of id', 'ids-faulty', {}],
  ['Files are empty', 'files-missing', {}],
  ['file.notFound', 'file-unknown', {}],
  ['parent folder does not exist', 'folder-unknown', {}],
  ['File name contains invalid characters', 'file-name-faulty', {}],
  ['Cannot replace a file with multiple ones', 'one-file-only', {}],
  ['File is not a valid image', 'picture-faulty', {}],
  ['a.png exceeds size limit of 20 MB.', 'upload-above-limit', {}],
])('“%s” is %s', (message, code, values) => expect(refusalOfSentence(message)).toMatchObject({ code, values }))

test('of a longer message the first thousand characters are read', () => {
  const names = 'a'.repeat(2000)
  expect(refusalOfSentence(`this field has unspecified keys: ${names}`)).toMatchObject({
    code: 'fields-unknown',
    values: { names: 'a'.repeat(1000 - 'this field has unspecified keys: '.length) },
  })
})

test('an unknown sentence is replaced by one for its status, and kept as the reason', () => {
  expect(refusalOfSentence('Whatever this is')).toBeUndefined()
  expect(describedError({ name: 'ApplicationError', message: 'Whatever this is' }, undefined, 'zh')).toEqual({
    name: 'ApplicationError',
    message: '请求内容不符合要求',
    details: { reason: 'Whatever this is', code: 'request-faulty' },
  })
  expect(describedError({ name: 'ForbiddenError', message: 'Nope' }, refuse('not-open-to-you'), 'en')).toMatchObject({
    message: 'This address is not open to you',
    details: { code: 'not-open-to-you' },
  })
})

test('what the panel reads is kept: the name, and a sentence for each field of a form', () => {
  const error = {
    name: 'ValidationError',
    message: '2 errors occurred',
    details: {
      errors: [
        { path: ['name'], message: 'This attribute must be unique', name: 'ValidationError', value: '甲' },
        {
          path: ['password'],
          message: 'password must be at least 8 characters',
          name: 'ValidationError',
          value: 'abc',
        },
      ],
    },
  }
  expect(describedError(error, undefined, 'zh')).toEqual({
    name: 'ValidationError',
    message: '有2处填写错误',
    details: {
      errors: [
        {
          path: ['name'],
          message: '此值已存在，不得重复',
          name: 'ValidationError',
          value: '甲',
          code: 'value-not-unique',
        },
        { path: ['password'], message: '不得少于8个字符', name: 'ValidationError', code: 'value-too-short' },
      ],
      count: '2',
      code: 'several-faults',
    },
  })
})

test('without a list of errors the panel would take the code for one', () => {
  expect(
    describedError({ name: 'ValidationError', message: 'Invalid token', details: {} }, undefined, 'zh').details,
  ).toEqual({
    errors: [],
    code: 'token-invalid',
  })
})

test('every whole sentence stands in the code of Strapi, or is one of HTTP', () => {
  const code = serverCode().join('\n') + Object.values(STATUS_CODES).join('\n')
  const texts = STRAPI_SENTENCES.flatMap(({ originals }) => originals.filter((text) => typeof text === 'string'))
  expect(texts.length).toBeGreaterThan(80)
  expect(texts.filter((text) => !code.includes(text) && !code.includes(text.replaceAll("'", "\\'")))).toEqual([])
})

/** What Strapi's packages run on the server. */
function serverCode(): string[] {
  const packages = join(__dirname, '../../../node_modules/@strapi')
  return readdirSync(packages).flatMap((name) => {
    const folder = join(packages, name, 'dist')
    if (!existsSync(folder)) return []
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') && !file.startsWith('admin'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
  })
}

test('every sentence is declared, and its values come from the original', () => {
  for (const { code, zh, originals } of STRAPI_SENTENCES) {
    expect(declaredRefusals().get(code)?.zh).toBe(zh)
    const gaps = [...zh.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const text of originals)
      if (gaps.length > 0)
        expect([code, gaps.filter((name) => !String(text).includes(`(?<${name}>`))]).toEqual([code, []])
  }
})
