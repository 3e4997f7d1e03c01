import { broken, twice, type Violations } from './violation'

/** database/constraints/030-accounts.sql; `unique` is of letters, whatever their case. */
const OTHERS = `select upper(u.email) from up_users u, violation_ground g
  where g.name = 'up_users' and g.which = 'b' and u.id = g.row_id`

export const ACCOUNTS: Violations = {
  memberships_account_once: twice('memberships', 'account_id'),
  memberships_one_owner: twice('memberships', 'credit_code'),
  up_users_email_once: broken('up_users', `email = (${OTHERS})`, '23505'),
  up_users_username_once: broken('up_users', `username = (${OTHERS})`, '23505'),
}
