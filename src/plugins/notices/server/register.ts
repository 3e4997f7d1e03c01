import { definePermissions } from '../../../shared/server/permissions'
import { defineQueue } from '../../../shared/server/queue'
import { mailQueue } from './mail/queue'
import { NOTICE_PERMISSIONS } from './permissions'

export function register(): void {
  definePermissions(NOTICE_PERMISSIONS)
  defineQueue(mailQueue())
}
