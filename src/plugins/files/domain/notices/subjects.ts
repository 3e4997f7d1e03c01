import type { NoticeSubject } from '../../../../shared/pure/notice'
import { l } from '../../../../shared/pure/schema'
import { PRIVATE_FILE } from '../../contract'

const city = l('市名称', 'Name of the city')

/** Types that notices are about. */
export const FILE_SUBJECTS = {
  [PRIVATE_FILE]: {
    label: l('证明材料', 'Proof'),
    page: '/my/files',
    variables: { name: l('文件名', 'File name'), city },
  },
} as const satisfies Record<string, NoticeSubject>
