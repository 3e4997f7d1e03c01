import { DUPLICATE, CHECKED, MISSING, type Violation, type Violations } from './violation'

/** database/constraints/110-identity.sql. Rows are inserted, because the login record is append-only. */
const token = (digest: string, account: string, purpose: string): string =>
  `insert into desk_account_token (digest, account_id, purpose, expires_at) values (${digest}, ${account}, '${purpose}', now())`
const ACCOUNT = `(select row_id from violation_ground where name = 'up_users' and which = 'a')`
const DIGEST = `repeat('0', 64)`

const login = (columns: string, values: string): Violation => ({
  sql: `insert into desk_login (kind, event, outcome${columns}) values ('staff', 'x', 'ok'${values})`,
  code: CHECKED,
})

/** For deferred constraints, which would otherwise be checked at commit. */
const atOnce = (constraint: string, sql: string): Violation => ({
  sql: `set constraints ${constraint} immediate; ${sql}`,
  code: CHECKED,
})
const STAFF = `(insert into admin_users (email) values ('violation@staff.test') returning id)`
const role = (code: string): string => `(select id from admin_roles where code = '${code}')`
const both = atOnce(
  'admin_users_separate_duties',
  `with u as ${STAFF} insert into admin_users_roles_lnk (user_id, role_id)
   select u.id, r.id from u, admin_roles r where r.code in ('strapi-super-admin', 'pool-city')`,
)
const administers = atOnce(
  'admin_roles_separate_duties',
  `with p as (insert into admin_permissions (action) values ('admin::users.update') returning id)
   insert into admin_permissions_role_lnk (permission_id, role_id) select p.id, ${role('pool-city')} from p`,
)
const widened = atOnce(
  'admin_roles_separate_duties',
  `update admin_permissions set action = 'admin::users.update' where id = (
     select permission_id from admin_permissions_role_lnk where role_id = ${role('pool-city')} limit 1)`,
)
const renamed = atOnce(
  'admin_roles_separate_duties',
  `update admin_roles set code = 'pool-province' where code = 'strapi-super-admin'`,
)
const nobodyLeft = (sql: string): Violation => atOnce('admin_users_keep_administrator', sql)

export const IDENTITY: Violations = {
  desk_letter_kind_subject_key: {
    sql: `insert into desk_letter (kind, subject) values ('reset', 'violation'), ('reset', 'violation')`,
    code: DUPLICATE,
  },
  desk_letter_state_check: {
    sql: `insert into desk_letter (kind, subject, state) values ('reset', 'violation', 'lost')`,
    code: CHECKED,
  },
  admin_users_email_shape: { sql: `insert into admin_users (email) values ('')`, code: CHECKED },
  up_users_email_shape: { sql: `update up_users set email = ' ' where id = ${ACCOUNT}`, code: CHECKED },
  admin_users_separate_duties: both,
  'admin_users_roles_lnk.admin_users_separate_duties': both,
  admin_roles_separate_duties: administers,
  'admin_permissions_role_lnk.admin_roles_separate_duties': administers,
  'admin_permissions.admin_roles_separate_duties': widened,
  'admin_roles.admin_roles_separate_duties': renamed,
  admin_users_keep_administrator: nobodyLeft('update admin_users set blocked = true'),
  'admin_users.admin_users_keep_administrator': nobodyLeft('update admin_users set is_active = false'),
  'admin_users_roles_lnk.admin_users_keep_administrator': nobodyLeft(
    `delete from admin_users_roles_lnk where role_id = ${role('strapi-super-admin')}`,
  ),
  desk_account_token_account_id_fkey: { sql: token(DIGEST, '-1', 'reset'), code: MISSING },
  desk_account_token_digest_check: { sql: token(`'short'`, ACCOUNT, 'reset'), code: CHECKED },
  desk_account_token_purpose_check: { sql: token(DIGEST, ACCOUNT, 'other'), code: CHECKED },
  desk_account_token_pkey: {
    sql: `${token(DIGEST, ACCOUNT, 'reset')}, (${DIGEST}, ${ACCOUNT}, 'reset', now())`,
    code: DUPLICATE,
  },
  desk_login_agent_check: login(', agent', `, repeat('x', 201)`),
  desk_login_check: login(', identifier', `, 'somebody'`),
  desk_login_kind_check: {
    sql: `insert into desk_login (kind, event, outcome) values ('other', 'x', 'ok')`,
    code: CHECKED,
  },
  desk_login_pkey: {
    sql: `insert into desk_login (id, kind, event, outcome) overriding system value values (0, 'staff', 'x', 'ok'), (0, 'staff', 'x', 'ok')`,
    code: DUPLICATE,
  },
}
