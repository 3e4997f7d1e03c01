import { GENERAL } from './general-refusals'

/**
 * English sentences of Strapi's server, which come without a code, and ours. Texts and patterns match the whole
 * sentence; named groups fill ours. Anything else gets a sentence by status (strapi-refusals.ts).
 */
export interface StrapiSentence {
  code: string
  zh: string
  en: string
  originals: readonly (string | RegExp)[]
}

const say = (code: string, zh: string, en: string, ...originals: (string | RegExp)[]): StrapiSentence => ({
  code,
  zh,
  en,
  // Empty: Strapi's English sentence is used.
  originals: originals.length > 0 ? originals : [en],
})

/** Messages of yup about single fields: `email must be a valid email`. */
// prettier-ignore
const FIELDS: readonly StrapiSentence[] = [
  say('value-missing', '此项为必填项', 'This is required', /is a required field$/, /must be defined\.?$/, 'Field cannot be empty', /cannot be (?:null|empty)\.?$/, /^.*\bRequired$/i),
  say('value-not-unique', '此值已存在，不得重复', 'This value is taken', 'This attribute must be unique', /must be unique\.?$/),
  say('value-too-short', '不得少于{least}个字符', 'At least {least} characters', /must be at least (?<least>\d+) characters?$/, /at least (?<least>\d+) character\(s\)/),
  say('value-too-long', '不得超过{most}个字符', 'At most {most} characters', /must be at most (?<most>\d+) characters?$/, /at most (?<most>\d+) character\(s\)/),
  say('value-of-length', '必须为{length}个字符', 'Exactly {length} characters', /must be exactly (?<length>\d+) characters?$/),
  say('value-too-small', '不得小于{least}', 'At least {least}', /must be greater than or equal to (?<least>-?[\d.]+)$/),
  say('value-too-large', '不得大于{most}', 'At most {most}', /must be less than or equal to (?<most>-?[\d.]+)$/),
  say('value-not-above', '必须大于{least}', 'More than {least}', /must be greater than (?<least>-?[\d.]+)$/),
  say('value-not-positive', '必须大于0', 'More than 0', /must be a positive number$/),
  say('value-not-below', '必须小于{most}', 'Less than {most}', /must be less than (?<most>-?[\d.]+)$/),
  say('value-no-integer', '必须为整数', 'An integer', /must be an integer$/),
  say('value-no-mail', '电子邮箱格式不正确', 'A mail address', /must be a valid email$/),
  say('value-no-address', '网址格式不正确', 'A web address', /must be a valid URL$/),
  say('value-no-identifier', '标识格式不正确', 'A valid identifier', /must be a valid (?:UUID|`uid` attribute)$/),
  say('value-of-odd-form', '格式不正确', 'Of another form', /must match the following: .*$/s, 'Invalid format'),
  say('value-not-offered', '不在可选范围内', 'Not one of the choices', /must be one of the following values: .*$/s, /^Invalid enum value.*$/s),
  say('value-of-other-type', '填写内容的类型不正确', 'Of another type', /(?:must be|expected) an? .{0,60}?(?:type|object|array|string|number|boolean)\b.*$/is, /^Invalid input.*$/s, /must be a `?\w+`? type.*$/s, /^Expected a valid (?:Number|BigInteger), got .*$/s, /^Invalid id, expected .*$/s),
  say('fields-unknown', '含有未定义的字段（{names}）', 'Unknown fields: {names}', /field has unspecified keys: (?<names>.*)$/s, /^Unrecognized key\(s\) in object: (?<names>.*)$/s),
  say('items-too-few', '至少须有{least}项', 'At least {least} items', /field must have at least (?<least>\d+) items?$/),
  say('items-too-many', '最多可有{most}项', 'At most {most} items', /field must have less than or equal to (?<most>\d+) items?$/),
  say('items-twice', '含有重复的值', 'Holds a value twice', /contains duplicate values$/, /^Some permissions are duplicated.*$/),
  say('password-without-lower-case', '须至少包含一个小写字母', 'A lower-case letter', /must contain at least one (?:lowercase|lower case) character$/),
  say('password-without-upper-case', '须至少包含一个大写字母', 'An upper-case letter', /must contain at least one (?:uppercase|upper case) character$/),
  say('password-without-digit', '须至少包含一个数字', 'A digit', /must contain at least one number$/),
  say('password-too-many-bytes', '不得超过72字节', 'At most 72 bytes', /must be less than 73 bytes$/),
  say('relations-unknown', '有{count}条关联数据不存在', '{count} related rows do not exist', /^(?<count>\d+) relation\(s\) of type .* associated with this entity do not exist$/),
  say('several-faults', '有{count}处填写错误', '{count} fields are wrong', /^(?<count>\d+) errors occurred$/),
  say('fields-faulty', '填写内容有误', 'What was entered is not right', 'ValidationError', 'Validation failed', 'Validation', 'Invalid value', 'Invalid input'),
]

// One sentence a line.
// prettier-ignore
const ACCOUNTS: readonly StrapiSentence[] = [
  say('login-failed', GENERAL['login-failed'].zh, GENERAL['login-failed'].en, 'Invalid credentials', 'Invalid identifier or password'),
  say('account-blocked', GENERAL['account-blocked'].zh, GENERAL['account-blocked'].en, 'Your account has been blocked by an administrator', 'User blocked', 'Token owner is deactivated'),
  say('login-not-allowed', '不允许登录，请联系系统管理员', 'Login not allowed, please contact your administrator'),
  say('mail-taken', '该电子邮箱已被使用', 'This mail address is taken', 'Email already taken', 'A user with this email address already exists', 'Email or Username are already taken'),
  say('user-name-taken', '该用户名已被使用', 'This user name is taken', 'Username already taken'),
  say('mail-unconfirmed', '您的电子邮箱尚未验证', 'Your account email is not confirmed'),
  say('password-wrong', '当前密码不正确', 'The present password is wrong', 'The provided current password is invalid'),
  say('passwords-differ', '两次输入的密码不一致', 'Passwords do not match'),
  say('password-unchanged', '新密码不得与当前密码相同', 'Your new password must be different than your current password'),
  say('registration-link-invalid', '注册链接无效', 'The link of this registration is not valid', 'Invalid registrationToken', 'Invalid registration info'),
  say('reset-link-expired', '重置密码链接已过期', 'This reset password token has expired', 'This reset password token has expired', 'Incorrect code provided'),
  say('super-admin-exists', '不能再注册超级管理员', 'You cannot register a new super admin'),
  say('super-admin-needed', '至少须保留一名超级管理员', 'At least one super admin must stay', 'You must have at least one user with super admin role.'),
  say('super-admin-fixed', '超级管理员角色不能修改或删除', 'The role of super admins cannot be changed or deleted', 'You cannot delete the super admin role', "Super admin permissions can't be edited.", "Super admin can't be edited."),
  say('own-user-stays', '不能删除自己的账号', 'You cannot delete your own user'),
  say('user-unknown', '用户不存在', 'There is no such user', 'User does not exist', 'User not found', 'owner.notFound', 'Token owner not found', 'Token owner no longer exists'),
  say('session-unknown', '会话不存在', 'Session not found'),
  say('registration-closed', '目前不开放注册', 'Register action is currently disabled'),
]

// One sentence a line.
// prettier-ignore
const SETTINGS: readonly StrapiSentence[] = [
  say('role-unknown', '角色不存在', 'There is no such role', 'Role not found', 'role.notFound'),
  say('role-in-use', '仍有用户使用该角色，不能删除', 'Users still hold this role', 'Some roles are still assigned to some users', /^Roles? deletion checks have failed$/),
  say('role-name-taken', '角色名称已存在', 'A role of this name exists', /^The name must be unique and a role with name .* already exists\.$/s),
  say('public-role-stays', '不能删除公共角色', 'Cannot delete public role'),
  say('permissions-unknown', '权限不存在（{names}）', 'No such permissions: {names}', /^Unknown permissions provided: (?<names>.*)$/s, /^Unknown admin action: (?<names>.*)$/s),
  say('permissions-faulty', '权限设置不正确', 'These permissions are not valid', 'action is not an existing permission action', 'Invalid subject submitted', /^Fields format are incorrect.*$/, 'is not a plugin name'),
  say('permissions-exceeded', '授予的权限不得超过自己的权限', 'Nobody grants more than he holds', /^Cannot assign admin permissions that exceed your own\..*$/s),
  say('name-taken', '该名称已被使用', 'Name already taken'),
  say('token-unknown', '令牌不存在', 'There is no such token', 'Token not found', 'API Token not found', 'Transfer token not found', 'apiToken.notFound', 'The provided token id does not exist'),
  say('token-invalid', '令牌无效或已过期', 'This token is not valid', 'Invalid token', 'Token expired', 'Invalid refresh token', 'Missing refresh token'),
  say('token-faulty', '令牌设置不正确', 'The settings of this token are not valid', /^(?:Admin|Legacy|Non-custom) tokens .*$/s, /^(?:Type is|Permissions are) not allowed for admin tokens$/, /^adminUserOwner .*$/s, /^lifespan must be .*$/s, /^Missing permissions attribute.*$/s),
  say('webhook-unknown', '事件推送不存在', 'There is no such webhook', 'webhook.notFound'),
  say('webhook-event-unknown', '不支持该推送事件', 'There is no such event', /^Webhook event .* is not supported$/s),
  say('locale-unknown', '语言不存在', 'There is no such language', 'Locale not found', 'locale.notFound', 'Unknown locale supplied', "This locale doesn't exist", 'Locale cannot represent non string type', /^Model .* is not localized$/s),
  say('locale-exists', '该语言已存在', 'This locale already exists'),
  say('default-locale-stays', '不能删除默认语言', 'Cannot delete the default locale'),
  say('mail-template-invalid', '邮件模板不正确', 'Invalid email template', 'Invalid email template', 'Invalid template'),
  say('mail-without-recipient', '未填写收件人', 'No recipient is given', 'No recipient(s) are given'),
  say('mail-not-sent', '邮件发送失败', 'The mail could not be sent', 'Error sending confirmation email', /^Connection verification failed(?:: (?<reason>.*))?$/s, /^Couldn't send (?:test )?email: (?<reason>.*)$/s, 'This email provider does not support connection verification'),
  say('sign-in-provider-closed', '该登录方式已停用', 'This provider is disabled', 'This provider is disabled', 'Unknown OAuth provider', /^Invalid provider supplied: .*$/s),
  say('ai-not-here', '本系统未启用人工智能功能', 'There are no AI features here', /^AI .* (?:not enabled|failed).*$/s, 'No active job found'),
]

// One sentence a line.
// prettier-ignore
const CONTENT: readonly StrapiSentence[] = [
  say('type-unknown', '内容类型不存在', 'There is no such type', 'ContentType not found', 'contentType.notFound', 'Invalid content type', 'contentType is required', /^The model .* doesn't exist$/s, /^Content type .* not found$/s, 'contentType.invalidUID', /^Model not found.*$/is),
  say('component-unknown', '组件不存在', 'There is no such component', 'component.notFound', 'component.invalidUID', 'category not found'),
  say('type-exists', '已有同名的内容类型或组件', 'A type or component of this name exists', 'contentType.alreadyExists', 'component.alreadyExists', 'component.edit.alreadyExists'),
  say('types-fixed', '运行环境中不能修改内容类型', 'Types are not changed in production', /^Content-Type Builder modifications are disabled.*$/s, 'Schema update is already in progress.', 'Invalid schema edition', 'kind is immutable after creation'),
  say('field-no-relation', '字段“{name}”不是关联字段', 'The field "{name}" is no relation', /^The relational field (?<name>.*) doesn't exist on .*$/s),
  say('row-unknown', '条目不存在', 'There is no such entry', 'Document not found', 'Entity not found', 'Not Found', 'Document id is required for collection type', 'Document ID and contentType are required'),
  say('clone-not-unique', '该条目含有不得重复的字段或关联，请修改后再保存副本', 'The entry has unique fields or relations; change them before you save the copy', /^Entity could not be cloned.*$/s),
  say('query-faulty', '查询参数不正确', 'The query is not valid', /^Invalid (?:key|parameters?|sort|query|relations?|pagination|fields?|populate|'page'|'pageSize'|value for|nested|withCount|locale|filter)\b.*$/is, /^Invalid .*(?:param|query).*$/is, /^convert(?:Start|Limit)QueryParams .*$/s, 'The filters parameter must be an object or an array', 'Where must be an array or an object', /^Operator .* must be an array$/s, /^Undefined attribute level operator .*$/s, /^You cannot (?:filter|order) on .*$/s, 'Cannot use both page & offset pagination in the same query', 'Missing required query parameters', /^Too many populate entries.*$/s, /^Using fragments is not permitted.*$/s),
  say('body-missing', '请求内容不能为空', 'The body is missing', 'Request body cannot be empty'),
  say('ids-faulty', '请选择要处理的条目', 'Give a list of ids', 'ids must be an array of id'),
  say('files-missing', '未选择文件', 'There is no file', 'Files are empty', 'File id is required', 'File id is required and must be a single value', 'URLs are required'),
  say('file-unknown', '文件不存在', 'There is no such file', 'file.notFound', 'File not found'),
  say('folder-unknown', '文件夹不存在', 'There is no such folder', 'folder not found', /^(?:parent )?folder does(?: not|n't) exist$/i, /^some folders do(?: not|n't) exist.*$/is),
  say('file-name-faulty', '文件名含有不允许的字符', 'File name contains invalid characters'),
  say('one-file-only', '不能用多个文件替换一个文件', 'Cannot replace a file with multiple ones'),
  say('picture-faulty', '文件不是有效的图片', 'File is not a valid image'),
  say('upload-above-limit', '文件超过大小上限', 'The file is too large', 'FileTooBig', /exceeds size limit of .*$/s, 'Payload Too Large'),
]

export const STRAPI_SENTENCES: readonly StrapiSentence[] = [...FIELDS, ...ACCOUNTS, ...SETTINGS, ...CONTENT]
