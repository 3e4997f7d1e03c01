import { defineNotices } from '../../../../shared/server/notices/registry'
import { ACCOUNT, SECURITY_LINE } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { answerForAccounts } from './people'
import { accounts } from './read-accounts'
import { securityLines } from './read-security-lines'

/** Makes known of what the room tells, and whom. */
export function bindNotices(): void {
  defineNotices('identity', NOTICES, { [SECURITY_LINE]: securityLines, [ACCOUNT]: accounts })
  answerForAccounts()
}
