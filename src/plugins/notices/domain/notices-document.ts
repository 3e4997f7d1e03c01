import type { Label } from '../../../shared/pure/workflow'
import { AUDIENCES, type Notice } from '../../../shared/pure/notice'
import { variablesOf, type NoticeCatalogue } from '../../../shared/pure/notice-catalogue'

/** docs/notices.md: every notice as people read it, sorted by its key. */
export function renderNotices(catalogue: NoticeCatalogue): string {
  const rows = Object.entries(catalogue.notices)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, notice]) => row(catalogue, key, notice))
  const head = [
    'notice',
    '通知',
    'label',
    '事件 event',
    '接收人 who hears it',
    '时间 when',
    '依据 clause',
    '变量 variables',
  ]
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`
  return `${[
    '# 通知 Notices',
    '由通知目录生成，请勿手工修改：`npm run docs`。',
    'Generated from the catalogue of notices; do not edit, run `npm run docs`.',
    '`*`：必须接收，不能关闭 mandatory, nobody may mute it.',
    [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n'),
  ].join('\n\n')}\n`
}

const row = (catalogue: NoticeCatalogue, key: string, notice: Notice): string[] => [
  `\`${key}\`${notice.mandatory ? '*' : ''}`,
  notice.label.zh,
  notice.label.en,
  notice.event ? `\`${notice.event}\`` : '',
  notice.audience.map((name) => both(AUDIENCES[name])).join('; '),
  when(notice),
  notice.clause,
  Object.keys(variablesOf(catalogue, notice))
    .map((name) => `\`{${name}}\``)
    .join(' '),
]

function when({ reminder, staffMail }: Notice): string {
  if (reminder) {
    const days = reminder.offsets.map((offset) => (offset > 0 ? `+${offset}` : String(offset))).join(', ')
    return `${both(reminder.of)} ${days} d, 09:00`
  }
  return staffMail === 'digest' ? '工作人员邮件每日汇总 digest of the day' : '即时 at once'
}

const both = ({ zh, en }: Label): string => `${zh} ${en}`
