import { entry, to, type Surface } from '../entry'
import { ACCOUNTS, EVERYBODY, MEMBERS } from '../who'

/** A version that no row has: permitted actions end in 409 and change nothing. */
export const STALE = { version: 999_999 }

/** Our replacements for Strapi's routes. Most need no session and ignore one. */
export const signIn: Surface = {
  zh: '账号登录',
  en: 'Signing in of accounts',
  refusal: () => 401,
  entries: [
    entry('POST /api/auth/local', '登录', 'sign in', to(400, ...EVERYBODY)),
    entry('POST /api/auth/refresh', '换取新令牌', 'a new token', to([400, 401], ...EVERYBODY)),
    entry('POST /api/auth/confirm-email', '确认邮箱', 'confirm the address', to(400, ...EVERYBODY)),
    entry('POST /api/auth/send-confirmation', '重发确认邮件', 'send the confirmation again', to(400, ...EVERYBODY)),
    entry('POST /api/auth/forgot-password', '忘记密码', 'ask for a reset', to(400, ...EVERYBODY)),
    entry('POST /api/auth/reset-password', '重置密码', 'reset with a code', to(400, ...EVERYBODY)),
    entry('POST /api/auth/change-password', '修改密码', 'change the password', to(400, ...ACCOUNTS)),
    entry('POST /api/auth/logout', '退出', 'sign out', to([200, 204], ...ACCOUNTS), { endsSession: true }),
    entry('GET /api/my/logins', '自己的登录记录', "one's own logins", to(200, ...ACCOUNTS)),
  ],
}

const stray = (status: number) => to(status, 'stray')

const OFFERS = {
  product: ['products', '产品与服务', 'products'],
  'case-study': ['case-studies', '案例', 'case studies'],
} as const

export const my: Surface = {
  zh: '本机构（企业、服务商账号）',
  en: "An organisation's own",
  refusal: () => 401,
  entries: [
    entry('GET /api/my', '我是谁', 'who am I', to(200, ...ACCOUNTS)),
    entry('GET /api/my/organisation', '本机构资料', "one's organisation", to(200, ...MEMBERS), { refused: stray(403) }),
    entry('PUT /api/my/organisation', '修改本机构资料', 'change it', to(400, ...MEMBERS), {
      body: { nothing: true },
      refused: stray(403),
    }),
    ...['enterprise', 'provider'].map((kind) =>
      entry(
        `POST /api/my/organisation/${kind}`,
        '注册或认领机构',
        'register or claim an organisation',
        to(400, ...ACCOUNTS),
      ),
    ),
    entry('GET /api/my/verification', '主体核验', "one's verification", to(200, ...MEMBERS), { refused: stray(404) }),
    entry('PUT /api/my/verification', '核验材料', 'documents of the verification', to(400, ...ACCOUNTS), {
      body: { nothing: true },
    }),
    ...['submit', 'withdraw'].map((act) =>
      entry(`POST /api/my/verification/${act}`, '提交、撤回核验', 'submit or withdraw it', to(409, 'owner'), {
        body: STALE,
        // The version is checked before the membership: a member learns no more than the owner.
        refused: { member: 409, stray: 404 },
      }),
    ),
    entry('GET /api/my/members', '单位成员', 'members', to(200, ...MEMBERS), { refused: stray(403) }),
    entry('GET /api/my/members/invitations', '成员邀请', 'invitations of members', to(200, 'owner'), {
      refused: to(403, 'member', 'stray'),
    }),
    entry('POST /api/my/members/invitations', '邀请成员', 'invite a member', to(400, 'owner'), {
      refused: to(403, 'member', 'stray'),
    }),
    entry('DELETE /api/my/members/invitations/:documentId', '收回成员邀请', 'revoke an invitation', to(200, 'owner'), {
      row: { param: 'documentId', kind: 'member-invitation', spareOwn: true },
      refused: to(404, 'member', 'stray'),
    }),
    entry('DELETE /api/my/members/:documentId', '移出成员', 'remove a member', to(200, 'owner'), {
      row: { param: 'documentId', kind: 'membership', spareOwn: true },
      refused: to(403, 'member', 'stray'),
    }),
    entry('POST /api/my/members/:documentId/hand-over', '移交管理员', 'hand the ownership over', to(200, 'owner'), {
      row: { param: 'documentId', kind: 'membership', spareOwn: true },
      refused: to(403, 'member', 'stray'),
    }),
    entry('POST /api/my/leave', '退出机构', 'leave', to(400, ...ACCOUNTS), { body: { nothing: true } }),
    entry('POST /api/my/join', '接受成员邀请', 'join by invitation', to(400, ...ACCOUNTS)),
    entry('GET /api/my/labels', '本企业称号', "one's labels", to(200, ...ACCOUNTS)),
    entry('POST /api/my/labels', '申报称号', 'declare a label', to(400, ...MEMBERS), { refused: stray(403) }),
    entry('POST /api/my/labels/:documentId/:action', '撤销申报', 'remove a label', to(409, ...MEMBERS), {
      row: { param: 'documentId', kind: 'enterprise-label' },
      params: { action: 'remove' },
      body: STALE,
      refused: stray(404),
    }),
    entry('GET /api/my/demands', '本企业需求', "one's demands", to(200, ...ACCOUNTS)),
    entry('POST /api/my/demands', '新建需求', 'draft a demand', to(400, ...MEMBERS), { refused: stray(403) }),
    entry('GET /api/my/demands/:documentId', '查看需求', 'read a demand', to(200, ...MEMBERS), {
      row: { param: 'documentId', kind: 'demand' },
      refused: stray(404),
    }),
    entry('PUT /api/my/demands/:documentId', '保存需求', 'save a demand', to(409, ...MEMBERS), {
      row: { param: 'documentId', kind: 'demand' },
      body: STALE,
      refused: stray(404),
    }),
    entry('GET /api/my/demands/:documentId/receipt', '回执', 'receipt', to(409, ...MEMBERS), {
      row: { param: 'documentId', kind: 'demand' },
      refused: stray(404),
    }),
    entry('POST /api/my/demands/:documentId/:action', '办理需求', 'act on a demand', to(409, ...MEMBERS), {
      row: { param: 'documentId', kind: 'demand' },
      params: { action: 'withdraw' },
      body: STALE,
      refused: stray(404),
    }),
    entry('GET /api/my/applications', '本机构的服务商申请', "one's applications as a provider", to(200, ...ACCOUNTS)),
    // These accounts represent an enterprise; only a provider starts an application.
    entry('POST /api/my/applications', '新建服务商申请', 'draft an application', {}, { refused: to(403, ...ACCOUNTS) }),
    ...[
      ['', '查看申请', 'read an application', 200],
      ['/completeness', '申请缺少什么', 'what it lacks', 200],
      ['/receipt', '申请回执', 'its receipt', 200],
      ['/snapshot', '提交的内容', 'what was submitted', 200],
    ].map(([path, zh, en, status]) =>
      entry(
        `GET /api/my/applications/:documentId${String(path)}`,
        String(zh),
        String(en),
        to(Number(status), ...MEMBERS),
        { row: { param: 'documentId', kind: 'application' }, refused: stray(404) },
      ),
    ),
    entry('PUT /api/my/applications/:documentId', '保存申请', 'save an application', to(409, ...MEMBERS), {
      row: { param: 'documentId', kind: 'application' },
      body: STALE,
      refused: stray(404),
    }),
    entry(
      'POST /api/my/applications/:documentId/prefill',
      '用上次申请预填',
      'prefill from the last one',
      to(409, ...MEMBERS),
      { row: { param: 'documentId', kind: 'application' }, body: STALE, refused: stray(404) },
    ),
    entry('POST /api/my/applications/:documentId/:action', '办理申请', 'act on an application', to(409, ...MEMBERS), {
      row: { param: 'documentId', kind: 'application' },
      params: { action: 'withdraw' },
      body: STALE,
      refused: stray(404),
    }),
    ...(['product', 'case-study'] as const).flatMap((kind) => {
      const [path, zh, en] = OFFERS[kind]
      const one = { row: { param: 'documentId', kind }, refused: stray(404) } as const
      return [
        entry(`GET /api/my/${path}`, `本机构的${zh}`, `one's ${en}`, to(200, ...ACCOUNTS)),
        entry(`POST /api/my/${path}`, `新建${zh}`, `add to ${en}`, {}, { refused: to(403, ...ACCOUNTS) }),
        entry(`GET /api/my/${path}/:documentId`, `查看${zh}`, `read one of ${en}`, to(200, ...MEMBERS), one),
        entry(`PUT /api/my/${path}/:documentId`, `修改${zh}`, `change one of ${en}`, to(409, ...MEMBERS), {
          ...one,
          body: STALE,
        }),
        entry(`DELETE /api/my/${path}/:documentId`, `删除${zh}`, `delete one of ${en}`, to(200, ...MEMBERS), {
          row: { param: 'documentId', kind, spareOwn: true },
          refused: stray(404),
        }),
      ]
    }),
    ...['list', 'unlist'].map((act) =>
      entry(`POST /api/my/products/:documentId/${act}`, '上架、下架', 'list or take off', to(409, ...MEMBERS), {
        row: { param: 'documentId', kind: 'product' },
        body: STALE,
        refused: stray(404),
      }),
    ),
    entry('GET /api/my/invitations', '收到的邀请', 'invitations', to(200, ...ACCOUNTS)),
    entry('POST /api/my/invitations/:documentId/:action', '答复邀请', 'answer an invitation', to(409, ...MEMBERS), {
      row: { param: 'documentId', kind: 'invitation' },
      params: { action: 'accept' },
      body: STALE,
      refused: stray(404),
    }),
    entry('POST /api/my/files', '上传证明材料', 'upload a proof', to(400, ...ACCOUNTS)),
    entry('GET /api/my/files', '自己的证明材料', "one's proofs", to(200, ...ACCOUNTS)),
    entry('GET /api/my/files/:documentId/about', '证明材料的说明', 'about a proof', to(200, ...MEMBERS), {
      row: { param: 'documentId', kind: 'private-file' },
      refused: stray(404),
    }),
    entry('DELETE /api/my/files/:documentId', '撤回未使用的证明材料', 'withdraw a proof', to(200, ...ACCOUNTS), {
      row: { param: 'documentId', kind: 'private-file', spareOwn: true },
    }),
    entry('GET /api/my/files/:documentId', '读取证明材料', 'read a proof', to(200, ...MEMBERS), {
      row: { param: 'documentId', kind: 'private-file' },
      refused: stray(404),
    }),
  ],
}
