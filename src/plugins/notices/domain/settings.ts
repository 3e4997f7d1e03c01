import { l } from '../../../shared/pure/schema'
import type { Settings } from '../../../shared/pure/setting'

export const NOTICE_SETTINGS = {
  accountLanguage: {
    code: 'N01',
    label: l('发给企业、服务商账号的通知使用的语言', 'Language of notices to enterprises and providers'),
    type: 'choice',
    default: 'zh',
    options: { zh: l('中文', 'Chinese'), en: l('英文', 'English') },
  },
} as const satisfies Settings
