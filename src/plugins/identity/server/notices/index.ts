import { defineNotices } from '../../../../shared/server/notices/registry'
import { ACCOUNT, SECURITY_LINE } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { answerForAccounts } from './people'
import { accounts } from './read-accounts'
import { securityLines } from './read-security-lines'

/** Registers the notices and recipients of this plugin. */
export function bindNotices(): void {
  defineNotices('identity', NOTICES, { [SECURITY_LINE]: securityLines, [ACCOUNT]: accounts })
  answerForAccounts()
}
