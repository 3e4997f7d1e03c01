import { defineNotices } from '../../../../shared/server/notices/registry'
import { ACCOUNT, SECURITY_LINE } from '../../contract'
import { NOTICES } from '../../domain/notices'
import { accounts } from './read-accounts'
import { securityLines } from './read-security-lines'

/** Makes the notices of the room known to the kernel. */
export const bindNotices = (): void =>
  defineNotices('identity', NOTICES, { [SECURITY_LINE]: securityLines, [ACCOUNT]: accounts })
