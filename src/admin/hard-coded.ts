import { STRAPI_FAULTS } from './strapi-faults'

/**
 * English that Strapi's panel hard-codes instead of translating: file (in node_modules), text, replacement. The build
 * fails when a text is no longer found, so that an upgrade cannot bring English back unnoticed.
 */
const chineseOr = (english: string, chinese: string): string =>
  `(localStorage.getItem('strapi-admin-language') === 'en' ? ${english} : ${chinese})`

const quoted = (file: string, before: string, english: string, chinese: string): HardCoded => ({
  file,
  from: before + english,
  to: before + chineseOr(english, `'${chinese}'`),
})

export type HardCoded = { file: string; from: string; to: string }

const SRC = '@strapi/admin/dist/admin/admin/src'
const USERS = `${SRC}/pages/Settings/pages/Users/ListPage.mjs`
const ROLES = `${SRC}/pages/Settings/pages/Roles/components`
const TOKENS = `${SRC}/pages/Settings/components/Tokens`
const CM = '@strapi/content-manager/dist/admin'
const DESIGN = '@strapi/design-system/dist/index.mjs'

// Names that occur in page titles only.
const TITLES = [
  ['AdminTokens/ListView', 'Admin Tokens', '管理令牌'],
  ['AdminTokens/EditView/EditViewPage', 'Admin Tokens', '管理令牌'],
  ['ApiTokens/ListView', 'API Tokens', '接口令牌'],
  ['ApiTokens/EditView/EditViewPage', 'API Tokens', '接口令牌'],
  ['Roles/CreatePage', 'Roles', '角色'],
  ['Roles/EditPage', 'Roles', '角色'],
  ['Roles/ListPage', 'Roles', '角色'],
  ['TransferTokens/EditView', 'Transfer Tokens', '传输令牌'],
  ['TransferTokens/ListView', 'Transfer Tokens', '传输令牌'],
  ['Users/EditPage', 'Users', '用户'],
  ['Users/ListPage', 'Users', '用户'],
  ['Webhooks/EditPage', 'Webhooks', '事件推送'],
  ['Webhooks/ListPage', 'Webhooks', '事件推送'],
] as const

const DRAG_ENGLISH = String.raw`"\n    To pick up a draggable item, press the space bar.\n    While dragging, use the arrow keys to move the item.\n    Press space again to drop the item in its new position, or press escape to cancel.\n  "`

/** Permissions of which each opens a settings page. */
const SETTINGS_READS = [
  ...['users', 'roles', 'webhooks', 'project-settings'].map((page) => `admin::${page}.read`),
  ...['api-tokens', 'admin-tokens', 'transfer.tokens'].map((page) => `admin::${page}.access`),
  ...['roles', 'providers', 'email-templates', 'advanced-settings'].map(
    (page) => `plugin::users-permissions.${page}.read`,
  ),
  ...['upload.settings', 'email.settings', 'i18n.locale'].map((page) => `plugin::${page}.read`),
]

const HOME = `${SRC}/pages/Home/HomePage.mjs`
const MENU = `${SRC}/hooks/useMenu.mjs`
const OVERVIEW = `${SRC}/pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs`

/** Parts that Strapi shows to everybody and nobody can use. */
const MEANINGLESS: readonly HardCoded[] = [
  // Statistics of widgets that are removed.
  { file: HOME, from: '    useGetCountDocumentsQuery();\n    useGetKeyStatisticsQuery();', to: '' },
  {
    file: HOME,
    from: 'user?.firstname ?? user?.username ?? user?.email',
    to: chineseOr(
      '(user?.firstname ?? user?.username ?? user?.email)',
      "([user?.lastname, user?.firstname].filter(Boolean).join('') || user?.username || user?.email)",
    ),
  },
  // The button opens an empty dialog unless somebody has removed a widget.
  {
    file: HOME,
    from: 'primaryAction: /*#__PURE__*/ jsx(Button',
    to: 'primaryAction: allAvailableWidgets.length > filteredWidgets.length && /*#__PURE__*/ jsx(Button',
  },
  // The marketplace.
  { file: MENU, from: 'permissions.marketplace?.main ?? []', to: "[{ action: 'nobody' }]" },
  {
    file: MENU,
    from: '// using the settings menu\n                permissions: []',
    to: `permissions: ${JSON.stringify(SETTINGS_READS.map((action) => ({ action })))}`,
  },
  // Without settings the rest of the menu must stay.
  {
    file: MENU,
    from: 'if (settingsLinkIndex === -1) {\n        return [];',
    to: 'if (settingsLinkIndex === -1) {\n        return authorizedGeneralSectionLinks;',
  },
  {
    file: OVERVIEW,
    from: 'href: "https://strapi.io/pricing-self-hosted"',
    to: 'style: { display: "none" }, href: "https://strapi.io/pricing-self-hosted"',
  },
]

const INITIALS = '`${user.firstname.substring(0, 1)}${user.lastname.substring(0, 1)}`'

const editView = (file: string, name: string): HardCoded => ({
  file: `${CM}/pages/${file}`,
  from: `\`Configure \${${name}.settings.displayName} Edit View\``,
  to: chineseOr(`'Configure the edit view'`, `\`配置编辑视图：\${${name}.settings.displayName}\``),
})

export const HARD_CODED: readonly HardCoded[] = [
  ...STRAPI_FAULTS,
  ...MEANINGLESS,
  quoted(`${SRC}/components/PageHelpers.mjs`, 'children = ', "'Loading content.'", '正在加载'),
  { file: `${SRC}/components/PageHelpers.mjs`, from: '`${title} | Strapi`', to: '`${title} | 数字化转型服务资源池`' },
  quoted(`${SRC}/components/LeftMenu.mjs`, 'label: ', '"Menu"', '菜单'),
  quoted(`${SRC}/pages/Settings/components/SettingsNav.mjs`, '"aria-label": ', '"Notification"', '提示'),
  quoted(`${TOKENS}/TokenTypeSelect.mjs`, 'placeholder: ', '"Select"', '请选择'),
  quoted(`${TOKENS}/LifeSpanInput.mjs`, 'placeholder: ', '"Select"', '请选择'),
  quoted(USERS, 'label: ', "'Firstname'", '名'),
  quoted(USERS, 'label: ', "'Lastname'", '姓'),
  quoted(USERS, 'label: ', "'Email'", '电子邮箱'),
  quoted(USERS, 'label: ', "'Username'", '用户名'),
  quoted(USERS, 'label: ', "'Active user'", '是否启用'),
  {
    file: USERS,
    from: "isActive ? 'Active' : 'Inactive'",
    to: chineseOr("(isActive ? 'Active' : 'Inactive')", "(isActive ? '已启用' : '未启用')"),
  },
  quoted(`${SRC}/hooks/useAPIErrorHandler.mjs`, 'return ', "'Unknown error occurred.'", '发生未知错误。'),
  {
    file: `${ROLES}/PluginsAndSettings.mjs`,
    from: "kind === 'plugins' ? 'plugin' : kind",
    to: chineseOr("(kind === 'plugins' ? 'plugin' : kind)", "''"),
  },
  {
    file: `${ROLES}/ConditionsModal.mjs`,
    from: '`${values.length} currently selected`',
    to: chineseOr('`${values.length} currently selected`', '`已选择 ${values.length} 项`'),
  },
  // An announcement for developers. Its dismissal is stored per installation, which is unknown before the first answer.
  {
    file: `${SRC}/components/MediaLibraryBanner.mjs`,
    from: 'BANNER_DISMISSED_FOR_${isLegacyMediaLibrary}`, false)',
    to: 'BANNER_DISMISSED_FOR_${isLegacyMediaLibrary}`, true)',
  },
  {
    file: `${CM}/pages/ListConfiguration/ListConfigurationPage.mjs`,
    from: '`Configure ${list.settings.displayName} List View`',
    to: chineseOr("'Configure the list view'", '`配置列表视图：${list.settings.displayName}`'),
  },
  {
    file: `${CM}/pages/ListConfiguration/components/Settings.mjs`,
    from: 'label: value\n',
    to: `label: ${chineseOr('value', "({ ASC: '升序', DESC: '降序' }[value] ?? value)")}\n`,
  },
  editView('EditConfigurationPage.mjs', 'edit'),
  editView('ComponentConfigurationPage.mjs', 'editLayout'),
  quoted(
    '@strapi/upload/dist/admin/components/AssetDialog/BrowseStep/SearchAsset/SearchAsset.mjs',
    'label: ',
    '"Search"',
    '搜索',
  ),
  quoted('@strapi/i18n/dist/admin/components/LocaleTable.mjs', 'children: ', '"Actions"', '操作'),
  quoted('@strapi/plugin-users-permissions/dist/admin/pages/Providers/index.mjs', 'label: ', '"Edit"', '编辑'),
  quoted(
    '@strapi/plugin-users-permissions/dist/admin/pages/EmailTemplates/components/EmailForm.mjs',
    'children: ',
    '"Cancel"',
    '取消',
  ),
  quoted(
    '@strapi/plugin-users-permissions/dist/admin/pages/EmailTemplates/components/EmailForm.mjs',
    'children: ',
    '"Finish"',
    '完成',
  ),
  quoted(DESIGN, 'children: ', '"Loading"', '正在加载'),
  quoted(DESIGN, 'loadingMessage: E = ', '"Loading content..."', '正在加载……'),
  quoted(DESIGN, 'clearLabel: ', '"Clear"', '清除'),
  quoted(DESIGN, 'clearLabel: a = ', '"Clear"', '清除'),
  quoted(DESIGN, 'clearLabel: t = ', '"Clear"', '清除'),
  quoted(DESIGN, 'clearLabel: R = ', '"Clear"', '清除'),
  quoted(DESIGN, 'clearLabel: e = ', '"clear"', '清除'),
  quoted(DESIGN, 'monthSelectLabel: l = ', '"Month"', '月份'),
  quoted(DESIGN, 'yearSelectLabel: h = ', '"Year"', '年份'),
  quoted(DESIGN, '', '"Choose date"', '选择日期'),
  quoted(DESIGN, '', '"Choose time"', '选择时间'),
  quoted(DESIGN, 'closeLabel: t = ', '"Close modal"', '关闭'),
  quoted(DESIGN, 'onLabel: t = ', '"On"', '开'),
  quoted(DESIGN, 'offLabel: n = ', '"Off"', '关'),
  quoted('sonner/dist/index.mjs', 'containerAriaLabel = ', "'Notifications'", '通知'),
  {
    file: '@dnd-kit/core/dist/core.esm.js',
    from: DRAG_ENGLISH,
    to: chineseOr(DRAG_ENGLISH, `'按空格键选中，用方向键移动，再按空格键放下，按 Esc 键取消。'`),
  },
  quoted('@codemirror/language/dist/index.js', '"Fold line" : ', '"Unfold line"', '展开'),
  quoted('@codemirror/language/dist/index.js', '', '"Fold line"', '收起'),
  quoted(
    `${CM}/pages/EditView/components/FormInputs/Wysiwyg/Editor.mjs`,
    "'screenReaderLabel', ",
    "'Editor'",
    '编辑器',
  ),
  ...TITLES.map(([file, english, chinese]) =>
    quoted(`${SRC}/pages/Settings/pages/${file}.mjs`, 'name: ', `'${english}'`, chinese),
  ),
  ...[`${SRC}/utils/users.mjs`, `${CM}/utils/users.mjs`].map((file) => ({
    file,
    from: "`${firstname} ${lastname ?? ''}`",
    to: chineseOr("`${firstname} ${lastname ?? ''}`", "`${lastname ?? ''}${firstname}`"),
  })),
  {
    file: `${SRC}/utils/users.mjs`,
    from: INITIALS,
    to: chineseOr(INITIALS, '`${user.lastname.substring(0, 1)}${user.firstname.substring(0, 1)}`'),
  },
  {
    file: `${SRC}/pages/Settings/pages/Roles/CreatePage.mjs`,
    from: "format(new Date(), 'PPP')",
    to: "format(new Date(), 'yyyy-MM-dd')",
  },
  quoted(`${TOKENS}/utils/getDateOfExpiration.mjs`, 'return ', "'Unlimited'", '长期有效'),
  {
    file: `${SRC}/pages/Settings/pages/Webhooks/components/Events.mjs`,
    from: 'children: removeHyphensAndTitleCase(name)',
    to: `children: ${chineseOr('removeHyphensAndTitleCase(name)', "({ entry: '条目', media: '媒体文件' }[name] ?? name)")}`,
  },
  {
    file: `${SRC}/pages/Settings/pages/ApplicationInfo/ApplicationInfoPage.mjs`,
    from: 'children: window.strapi.projectType',
    to: `children: ${chineseOr('window.strapi.projectType', "(window.strapi.projectType === 'Community' ? '社区版' : window.strapi.projectType)")}`,
  },
  quoted(
    '@strapi/plugin-users-permissions/dist/admin/pages/Roles/pages/ListPage/index.mjs',
    'notifyStatus(',
    "'The roles have loaded successfully'",
    '角色已加载',
  ),
]
