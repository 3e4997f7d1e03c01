import type { NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { CITY, OFFICER } from '../../contract'

const city = l('市名称', 'Name of the city')

/** Types that notices are about. */
export const DESK_SUBJECTS = {
  [CITY]: { label: l('地市', 'City'), variables: { city } },
  [OFFICER]: {
    label: l('市级经办人员', 'Officer'),
    variables: {
      city,
      name: l('姓名', 'Name'),
      post: l('职务', 'Post'),
      email: l('登录邮箱', 'E-mail to sign in with'),
    },
  },
} as const satisfies Record<string, NoticeSubject>
