import { keepPersonal } from '../../../shared/server/flows/history'
import { defineJobs } from '../../../shared/server/jobs/jobs'
import { definePermissions } from '../../../shared/server/flows/permissions'
import { defineQueue } from '../../../shared/server/jobs/queue'
import { defineNotices } from '../../../shared/server/notices/registry'
import { defineSettings } from '../../../shared/server/settings/settings'
import { NOTICES } from '../domain/notices'
import { NOTICE_SETTINGS } from '../domain/settings'
import { listen } from './listeners'
import { mailQueue } from './mail/queue'
import { MESSAGE } from './messages/resend'
import { NOTICE_PERMISSIONS } from './permissions'
import { sendDigests } from './send-digests'
import { declareWalls } from './walls'
import { declareHistoryWords } from '../../../shared/server/flows/history-words'
import { HISTORY_WORDS } from '../domain/history-words'

export function register(): void {
  declareWalls()
  declareHistoryWords('notices', HISTORY_WORDS)
  definePermissions('notices', NOTICE_PERMISSIONS)
  defineSettings('notices', NOTICE_SETTINGS)
  defineQueue('notices', mailQueue())
  defineJobs('notices', [sendDigests])
  // To where a message is sent anew.
  keepPersonal(MESSAGE, { address: 'mail' })
  defineNotices('notices', NOTICES, {})
  listen()
}
