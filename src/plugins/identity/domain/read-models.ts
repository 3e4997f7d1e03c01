import { readModel } from '../../../shared/pure/read-model'

/** Where Strapi keeps account holders. */
export const ACCOUNT_TABLE = 'up_users'

/** Account holders; their passwords are nobody's. */
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
