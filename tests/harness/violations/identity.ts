import { DUPLICATE, CHECKED, MISSING, type Violation, type Violations } from './violation'

/** database/constraints/060-identity.sql: rows are inserted, for the record of logins takes no change. */
const token = (digest: string, account: string, purpose: string): string =>
  `insert into desk_account_token (digest, account_id, purpose, expires_at) values (${digest}, ${account}, '${purpose}', now())`
const ACCOUNT = `(select row_id from violation_ground where name = 'up_users' and which = 'a')`
const DIGEST = `repeat('0', 64)`

const login = (columns: string, values: string): Violation => ({
  sql: `insert into desk_login (kind, event, outcome${columns}) values ('staff', 'x', 'ok'${values})`,
  code: CHECKED,
})

export const IDENTITY: Violations = {
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
