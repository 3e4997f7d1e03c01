import { flowOf, type FlowBinding } from '../../../shared/server/flows/flows'
import { ANNOUNCEMENT } from '../contract'

/** The binding that announcements move by; asked for at run time, since it names the verbs. */
export function announcementBinding(): FlowBinding {
  const binding = flowOf(ANNOUNCEMENT)
  if (!binding) throw new Error('announcements are not bound to their flow')
  return binding
}
