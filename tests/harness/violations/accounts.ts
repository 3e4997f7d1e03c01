import { broken, twice, type Violations } from './violation'

/** database/constraints/030-accounts.sql; `unique` is of letters, whatever their case. */
export const ACCOUNTS: Violations = {
  memberships_account_once: twice('memberships', 'account_id'),
  memberships_one_owner: twice('memberships', 'credit_code'),
  up_users_email_once: broken('up_users', `email = 'GROUND1@account.test'`, '23505'),
  up_users_username_once: broken('up_users', `username = 'Ground1'`, '23505'),
}
