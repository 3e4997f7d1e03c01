export type Fields = Record<string, unknown>

const TOKEN = { name: 'reader', description: 'reads', type: 'read-only', lifespan: null, permissions: null }
const USER = { email: 'other@staff.test', firstname: '他', lastname: '人', roles: [2], isActive: true }
const ROLE = { name: 'clerk', description: 'files' }
const PERMISSIONS = {
  permissions: [
    { action: 'plugin::content-manager.explorer.read', subject: 'api::city.city', properties: {}, conditions: [] },
  ],
}
const WEBHOOK = {
  name: 'hook',
  url: 'http://hooks.example.test/a',
  headers: {},
  events: ['entry.create'],
  isEnabled: false,
}
const PERSON = {
  firstname: '名',
  lastname: '姓',
  username: 'me',
  preferedLanguage: 'en',
  password: null,
  currentPassword: 'x',
}
const TYPE = {
  contentType: { displayName: 'Odd', singularName: 'odd', pluralName: 'odds', kind: 'collectionType', attributes: {} },
}
const COMPONENT = { component: { category: 'odd', displayName: 'Odd', attributes: {} } }
const PANEL = {
  settings: {
    bulkable: true,
    filterable: true,
    searchable: true,
    pageSize: 10,
    mainField: 'name',
    defaultSortBy: 'name',
    defaultSortOrder: 'ASC',
  },
  metadatas: {
    name: {
      edit: { label: 'name', visible: true, editable: true },
      list: { label: 'name', searchable: true, sortable: true },
    },
  },
  layouts: { list: ['name'], edit: [[{ name: 'name', size: 6 }]] },
  options: {},
}
const UID = { contentTypeUID: 'api::city.city', field: 'name', value: 'x', data: { name: 'x' } }
const JOB = { fileIds: [1], locale: 'en' }

/**
 * Approximately valid bodies of Strapi's own routes, so that each field can be made invalid. Routes not listed here get
 * the field names of all the others.
 */
export const BODIES: Record<string, Fields> = {
  'POST /admin/login': { email: 'nobody@staff.test', password: 'Wrong-Password-1', rememberMe: true, deviceId: 'a' },
  'POST /admin/register-admin': {
    email: 'first@staff.test',
    firstname: '名',
    lastname: '姓',
    password: 'Abcdef-12345',
  },
  'POST /admin/register': {
    registrationToken: 'none',
    userInfo: { firstname: '名', lastname: '姓', password: 'Abcdef-12345' },
  },
  'POST /admin/forgot-password': { email: 'nobody@staff.test' },
  'POST /admin/reset-password': {
    resetPasswordToken: 'none',
    password: 'Abcdef-12345',
    deviceId: 'a',
    rememberMe: true,
  },
  'POST /admin/access-token': { deviceId: 'a' },
  'POST /admin/permissions/check': { permissions: [{ action: 'admin::users.read', subject: null, field: null }] },
  'PUT /admin/users/me': PERSON,
  'POST /admin/users': USER,
  'PUT /admin/users/:id': USER,
  'POST /admin/users/batch-delete': { ids: [99] },
  'POST /admin/roles': ROLE,
  'PUT /admin/roles/:id': ROLE,
  'PUT /admin/roles/:id/permissions': PERMISSIONS,
  'POST /admin/roles/batch-delete': { ids: [99] },
  'POST /admin/webhooks': WEBHOOK,
  'PUT /admin/webhooks/:id': WEBHOOK,
  'POST /admin/webhooks/batch-delete': { ids: [99] },
  'POST /admin/api-tokens': TOKEN,
  'PUT /admin/api-tokens/:id': TOKEN,
  'PUT /admin/homepage/layout': { version: 1, widgets: [{ uid: 'a', width: 4 }], updatedAt: '2026-01-01T00:00:00Z' },
  'POST /admin/project-settings': { menuLogo: null, authLogo: null },
  'POST /content-manager/uid/generate': UID,
  'POST /content-manager/uid/check-availability': UID,
  'PUT /content-manager/content-types/:uid/configuration': PANEL,
  'PUT /content-manager/components/:uid/configuration': PANEL,
  'POST /content-manager/collection-types/:model/actions/bulkDelete': { documentIds: ['a'], locale: 'en' },
  'POST /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations': {
    documentIds: ['a'],
    locale: 'en',
  },
  'POST /content-type-builder/content-types': TYPE,
  'PUT /content-type-builder/content-types/:uid': TYPE,
  'POST /content-type-builder/components': COMPONENT,
  'PUT /content-type-builder/components/:uid': COMPONENT,
  'PUT /content-type-builder/component-categories/:name': { name: 'odd' },
  'POST /content-type-builder/update-schema': { data: { components: [], contentTypes: [] } },
  'POST /email/test': { to: 'someone@example.test', subject: 'x', text: 'x' },
  'POST /email/verify': { to: 'someone@example.test' },
  'POST /i18n/locales': { code: 'fr', name: 'fr', isDefault: false },
  'PUT /i18n/locales/:id': { name: 'fr', isDefault: false },
  'PUT /i18n/settings': { aiLocalizations: false },
  'POST /i18n/content-manager/actions/get-non-localized-fields': { model: 'api::city.city', id: 1, locale: 'en' },
  'POST /upload/actions/bulk-delete': { fileIds: [99], folderIds: [99] },
  'POST /upload/actions/bulk-move': { fileIds: [99], folderIds: [99], destinationFolderId: null },
  'POST /upload/actions/bulk-update': {
    updates: [{ id: 99, fileInfo: { name: 'a', alternativeText: 'a', caption: 'a' } }],
  },
  'POST /upload/actions/generate-ai-metadata': JOB,
  'POST /upload/ai-metadata-jobs': JOB,
  'POST /upload/folders': { name: 'a', parent: null },
  'PUT /upload/folders/:id': { name: 'a', parent: null },
  'PUT /upload/files/:id': { name: 'a', alternativeText: 'a', caption: 'a', folder: null },
  'PUT /upload/configuration': { pageSize: 10, sort: 'createdAt:DESC' },
  'PUT /upload/settings': {
    sizeOptimization: false,
    responsiveDimensions: false,
    autoOrientation: false,
    aiMetadata: false,
  },
  'POST /users-permissions/roles': { name: 'odd', description: 'odd', permissions: {}, users: [] },
  'PUT /users-permissions/roles/:role': {
    name: 'odd',
    description: 'odd',
    permissions: { 'api::city': { controllers: {} } },
    users: [],
  },
  'PUT /users-permissions/advanced': {
    unique_email: true,
    allow_register: false,
    email_confirmation: false,
    default_role: 'authenticated',
  },
  'PUT /users-permissions/email-templates': {
    'email-templates': { reset_password: { options: { from: {}, message: 'x' } } },
  },
  'PUT /users-permissions/providers': { providers: { email: { enabled: true } } },
}

/** Invalid values for fields: of other types, empty, too long for any column. */
export const WRONG: readonly unknown[] = [
  987_654,
  true,
  null,
  '',
  'x'.repeat(10_000),
  [],
  [987_654],
  [null],
  {},
  { a: 1 },
  { connect: [{ id: 'x' }] },
]

/** The body with each field, nested ones too, replaced by each wrong value. */
export function spoilt(valid: Fields): Fields[] {
  return Object.entries(valid).flatMap(([name, value]) => [
    ...WRONG.map((wrong) => ({ ...valid, [name]: wrong })),
    ...inner(value).map((value) => ({ ...valid, [name]: value })),
  ])
}

function inner(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((first) => inner(first).map((spoiled) => [spoiled]))
  if (typeof value !== 'object' || value === null) return []
  return spoilt(value as Fields)
}
