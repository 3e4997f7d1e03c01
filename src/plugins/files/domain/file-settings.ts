import { l } from '../../../shared/pure/schema'
import type { Settings } from '../../../shared/pure/setting'

/** Limits of private files. */
export const FILE_SETTINGS = {
  largestFileMb: {
    code: 'F01',
    label: l('单个文件最大（MB）', 'Largest private file (MB)'),
    type: 'integer',
    default: 10,
    min: 1,
    max: 20,
  },
  organisationMb: {
    code: 'F02',
    label: l('每家单位文件总量上限（MB）', 'All private files of an organisation (MB)'),
    type: 'integer',
    default: 500,
    min: 1,
    max: 100_000,
  },
  dailyFiles: {
    code: 'F03',
    label: l('每家单位24小时内最多上传文件数', 'Private files of an organisation within 24 hours'),
    type: 'integer',
    default: 200,
    min: 1,
    max: 10_000,
  },
  claimantFiles: {
    code: 'F04',
    label: l('尚无单位的账号24小时内最多上传文件数', 'Files of an account without organisation within 24 hours'),
    type: 'integer',
    default: 10,
    min: 1,
    max: 100,
  },
} as const satisfies Settings
