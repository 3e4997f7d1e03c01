import { insertRows, type Row } from '../../../../../shared/server/database'
import { inShanghai } from '../../../domain/windows'
import { dated } from './cast'
import type { Days } from './days'
import type { Batches } from './batches'

/** Notices and the policy, published as the batches went on. */
export async function insertAnnouncements(days: Days, { closed, open, windows }: Batches): Promise<void> {
  const notice = (at: Date, kind: string, title: string, body: string, number?: string): Row => ({
    title,
    kind,
    number,
    body: `${body}\n\n（演示数据，文号和内容均为虚构）`,
    publishedOnline: true,
    publicAt: at.toISOString(),
    ...dated(at),
  })
  const last = days.year - 1
  const closes = (at: string): string => inShanghai(new Date(at))
  await insertRows('api::announcement.announcement', [
    notice(
      days.before('06-01', 9),
      'policy',
      '数字化转型服务资源池建设与试点工作申报指南',
      '为集聚中小企业数字化转型服务商，促进企业与服务商精准对接，现公布申报指南，请各市工业和信息化局、各服务商和企业遵照执行。',
      `工信数转〔${last}〕6号`,
    ),
    notice(
      days.before('07-15', 9),
      'general',
      `关于组织申报${closed.name}试点企业的通知`,
      '请各市工业和信息化局于8月15日前报送联络员，企业于8月20日前填报需求，各市于8月22日前推荐。',
      `工信数转〔${last}〕11号`,
    ),
    notice(
      days.before('08-21', 17),
      'general',
      '关于部分地市推荐期限适当延长的说明',
      '因台风影响，经研究，同意对个别地市延长推荐期限，其他地市按原定时间执行。',
    ),
    notice(
      days.before('10-09', 11),
      'list',
      `关于公布${closed.name}试点企业名单的通知`,
      '经各市推荐、省级复审，现将试点企业名单予以公布，请各市做好跟踪服务。',
      `工信数转〔${last}〕18号`,
    ),
    notice(
      days.before('10-30', 16),
      'list',
      `关于公布${closed.name}试点企业名单（第2版）的通知`,
      '对退回补正后通过复审的企业予以增列，名单更新为第2版。',
      `工信数转〔${last}〕21号`,
    ),
    notice(
      days.at(-22, 9),
      'general',
      `关于组织申报${open.name}试点企业的通知`,
      `企业填报截止时间为${closes(windows.filingClosesAt)}，市级推荐截止时间为${closes(windows.recommendClosesAt)}（北京时间，均不含）。`,
      `工信数转〔${days.year}〕9号`,
    ),
    notice(
      days.at(-6, 15),
      'general',
      `关于调整${open.name}市级推荐截止时间的通知`,
      '应部分地市请求，市级推荐截止时间延后一天，企业填报截止时间不变。',
    ),
    notice(
      days.at(-3, 10),
      'general',
      '数字化转型供需对接会参会指引',
      '为帮助企业找准需求、找对服务商，将按地市举办供需对接会，请有意参加的企业与所在市联络员联系。',
    ),
  ])
}
