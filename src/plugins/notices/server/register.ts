import { defineJobs } from '../../../shared/server/jobs'
import { definePermissions } from '../../../shared/server/permissions'
import { defineQueue } from '../../../shared/server/queue'
import { defineSettings } from '../../../shared/server/settings'
import { NOTICE_SETTINGS } from '../domain/settings'
import { listen } from './listeners'
import { mailQueue } from './mail/queue'
import { NOTICE_PERMISSIONS } from './permissions'
import { sendDigests } from './send-digests'

export function register(): void {
  definePermissions(NOTICE_PERMISSIONS)
  defineSettings(NOTICE_SETTINGS)
  defineQueue(mailQueue())
  defineJobs([sendDigests])
  listen()
}
