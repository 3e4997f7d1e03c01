import { readModel } from '../../../shared/pure/read-model'

/** Strapi's table of accounts. */
export const ACCOUNT_TABLE = 'up_users'

/** Accounts, without their passwords. */
export const ACCOUNTS = readModel(ACCOUNT_TABLE, ['id', 'email', 'username', 'name', 'confirmed', 'blocked'])
/** Members of staff. */
export const STAFF = readModel('admin_users', [
  'id',
  'email',
  'username',
  'firstname',
  'lastname',
  'is_active',
  'blocked',
  'prefered_language',
])
