import { newDocumentId, type Row } from '../shared/server/database/database'
import { ANNOUNCEMENT } from '../plugins/announcements/contract'
import type { Batches } from './batches'
import type { Cast } from './cast'
import { on } from './days'
import type { Timeline } from './timeline'
import { deadlineInText } from '../shared/pure/say-instant'

const MINUTE = 60_000
const INVENTED = '（演示数据，文号和内容均为虚构）'

/** Public notices during the batches. Lists are announced by the verb that publishes them. */
export function planAnnouncements(cast: Cast, batches: Batches, timeline: Timeline): void {
  const { days, province } = cast
  const draft = (at: Date, kind: string, title: string, body: string, number?: string): string => {
    const documentId = newDocumentId()
    const row = { documentId, kind, title, number, body: `${body}\n\n${INVENTED}` }
    timeline.create(new Date(at.getTime() - 30 * MINUTE), province, ANNOUNCEMENT, 'create', row)
    return documentId
  }
  const act = (at: Date, action: string, documentId: string, input: Row = {}): void =>
    timeline.act(at, province, ANNOUNCEMENT, action, documentId, input)
  for (const [at, ...notice] of notices(cast, batches)) act(at, 'publish', draft(at, ...notice))
  const meeting = draft(days.at(-4, 9), 'general', '数字化转型供需对接会报名通知', '供需对接会将于本月举办，请报名。')
  act(days.at(-4, 9), 'publish', meeting)
  act(days.at(-4, 11), 'correct', meeting, {
    body: `供需对接会将于下月举办，请有意参加的企业向所在市联络员报名。\n\n${INVENTED}`,
    reason: '举办时间调整到下月。',
  })
  const hall = draft(days.at(-2, 9), 'general', '供需对接会会场变更通知', '会场调整为省会展中心二层。')
  act(days.at(-2, 9), 'publish', hall)
  act(days.at(-2, 15), 'withdraw', hall, { reason: '会场不再变更，以原通知为准。' })
  const coming = draft(days.at(-1, 16), 'general', '供需对接会参会企业名册发布预告', '参会企业名册将在会前发布。')
  act(days.at(-1, 16), 'schedule', coming, { publicAt: on(days.day(7), 9).toISOString() })
  draft(days.at(-1, 17), 'general', '（草稿）下一批次申报安排', '时间待定。')
}

type Notice = readonly [at: Date, kind: string, title: string, body: string, number?: string]

const notices = (cast: Cast, batches: Batches): Notice[] => [...closedBatch(cast, batches), ...openBatch(cast, batches)]

function closedBatch({ days }: Cast, { closed }: Batches): Notice[] {
  const last = days.year - 1
  return [
    [
      days.before('06-01', 9),
      'policy',
      '关于组织开展中小企业数字化转型服务资源池建设和试点申报工作的通知',
      '为集聚中小企业数字化转型服务商，促进企业与服务商精准对接，现将《申报指南》印发给你们，请各市工业和信息化局认真组织实施。欢迎符合条件的服务商和企业自愿申报。',
      `工信数转〔${last}〕6号`,
    ],
    [
      days.before('07-15', 9),
      'general',
      `关于组织申报${closed.name}试点企业的通知`,
      '请各市工业和信息化局于8月15日前报送联络员，企业于8月20日前填报需求，各市于8月22日前推荐。',
      `工信数转〔${last}〕11号`,
    ],
    [
      days.before('08-21', 17),
      'general',
      '关于部分地市推荐期限适当延长的说明',
      '因台风影响，经研究，同意对个别地市延长推荐期限，其他地市按原定时间执行。',
    ],
  ]
}

function openBatch({ days }: Cast, { open, windows }: Batches): Notice[] {
  const closes = (at: string): string => deadlineInText(new Date(at)).zh
  return [
    [
      days.at(-22, 9),
      'general',
      `关于组织申报${open.name}试点企业的通知`,
      `企业填报截止时间为${closes(windows.filingClosesAt)}，市级推荐截止时间为${closes(windows.recommendClosesAt)}。`,
      `工信数转〔${days.year}〕9号`,
    ],
    [
      days.at(-6, 15),
      'general',
      `关于调整${open.name}市级推荐截止时间的通知`,
      '应部分地市请求，市级推荐截止时间延后一天，企业填报截止时间不变。',
    ],
    [
      days.at(-3, 10),
      'general',
      '数字化转型供需对接会参会指引',
      '为帮助企业找准需求、找对服务商，将按地市举办供需对接会，请有意参加的企业与所在市联络员联系。',
    ],
  ]
}
