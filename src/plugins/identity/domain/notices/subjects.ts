import type { NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { ACCOUNT, SECURITY_LINE } from '../../contract'

/** Types that notices are about. */
export const IDENTITY_SUBJECTS = {
  [SECURITY_LINE]: {
    label: l('安全记录', 'Security record'),
    // All values come with the event.
    variables: {},
    panelPage: (_, audience) => (audience === 'administrators' ? '/logins' : null),
  },
  [ACCOUNT]: {
    label: l('申报账号', 'Account'),
    variables: { name: l('名称', 'Name'), email: l('电子邮箱', 'E-mail') },
    panelPage: () => null,
  },
} as const satisfies Record<string, NoticeSubject>
