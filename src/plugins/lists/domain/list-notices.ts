import { clip, cut } from '../../../shared/pure/brief'
import { shanghaiDay } from '../../../shared/pure/calendar'
import { sayClause } from '../../../shared/pure/clause'
import { deadlineInText } from '../../../shared/pure/say-instant'
import { dayInChinese } from '../../../shared/pure/say-day'
import { categoryOf } from '../../../policy/categories'
import type { ObjectionChannels } from './list-settings'
import { countOf, isOffer, titleOf, type Entry } from './entries'

/** What the announcement of a list needs. */
export interface AnnouncedList {
  title: string
  kind: string
  number: string | null
  listVersion: number
  entries: readonly Entry[]
  determinedAt: string | Date
  objectionsOpenAt?: string | Date | null
  objectionsCloseAt?: string | Date | null
}

type Lists = readonly [AnnouncedList, ...AnnouncedList[]]

const UNITS: Record<string, string> = {
  pilot: '家企业',
  providers: '家服务商',
  solutions: '个解决方案',
  products: '个服务产品',
}
/** Clause that a list rests on, and who took part, as the public reads it. */
const BASES: Record<'pilot' | 'providers', { clause: string; by: string }> = {
  pilot: {
    clause: '三(二)',
    by: '企业自愿申报、各市工业和信息化局初选推荐、省工业和信息化厅组织专家复审',
  },
  providers: { clause: '三(一)', by: '国家中小企业数字化转型促进中心专家委员会遴选' },
}
const basisOf = ([{ kind }]: Lists) => BASES[kind === 'pilot' ? 'pilot' : 'providers']

const counted = ({ kind, entries }: AnnouncedList): string => `${countOf(entries)}${UNITS[kind] ?? '项'}`
const named = ({ title, listVersion }: AnnouncedList): string => `《${title}》（第${listVersion}版）`

/** Number of enterprises by city. */
function byCity(entries: readonly Entry[]): string {
  const counts = new Map<string, number>()
  for (const entry of entries) if (!isOffer(entry)) counts.set(entry.cityName, (counts.get(entry.cityName) ?? 0) + 1)
  const cities = [...counts].map(([city, count]) => `${city}${count}家`)
  return cities.length > 0 ? `：${cities.join('、')}` : ''
}

/** Number of lines in each list; for enterprises also by city. */
const counts = (lists: Lists): string => `共${lists.map(counted).join('、')}${byCity(lists[0].entries)}`
const names = (lists: Lists): string => lists.map(named).join('、')

const common = (lists: Lists) => ({
  kind: 'list' as const,
  decidedOn: shanghaiDay(new Date(lists[0].determinedAt)),
})

const short = (text: string): string => (clip(text, 255) === text ? text : cut(text, 254))

/** S31: first and last day, how and where to object. */
export const openedNotice = (lists: Lists, channels: ObjectionChannels) => ({
  ...common(lists),
  title: short(`关于拟确定${lists[0].title}的公示`),
  decision: short(`公示${names(lists)}`),
  body: [
    `根据${sayClause(basisOf(lists).clause)}，经${basisOf(lists).by}，现将${names(lists)}予以公示，${counts(lists)}。`,
    `公示期自${dayInChinese(shanghaiDay(new Date(lists[0].objectionsOpenAt as string)))}至${deadlineInText(new Date(lists[0].objectionsCloseAt as string)).zh}（北京时间）。`,
    `公示期内如有异议，请${howToObject(channels)}，写明条目、事实和理由并附证明材料；个人提出的，署真实姓名和联系方式；单位提出的，加盖公章。异议人信息不公开。名单全文见“名单”栏目。`,
    ...(channels.contact ? [`\n\n联系方式：\n${channels.contact}`] : []),
  ].join(''),
})

function howToObject({ online, contact }: ObjectionChannels): string {
  const ways = [...(online ? ['登录平台“名单”栏目提交'] : []), ...(contact ? ['按本公示所列联系方式书面反映'] : [])]
  return ways.join('，或')
}

/** R16, R33: announcement of published lists; the lists are attached to it. */
export const publishedNotice = (lists: Lists) => ({
  ...common(lists),
  title: short(`关于公布${lists[0].title}的通知`),
  number: lists[0].number,
  decision: `确定${names(lists)}，${counts(lists)}`,
  body: `根据${sayClause(basisOf(lists).clause)}，经${basisOf(lists).by}，现将${names(lists)}予以公布，${counts(lists)}。名单全文见“名单”栏目。`,
})

/** R16: announcement of a correction, with the changes. */
export const correctedNotice = (lists: Lists, change: string) => ({
  ...common(lists),
  title: short(`关于更正${lists[0].title}的通知`),
  number: lists[0].number,
  decision: `更正${names(lists)}，${counts(lists)}`,
  body: `经核实，现对已公布的名单予以更正：${change}。更正后为${names(lists)}，${counts(lists)}。此前版本仍可查阅。`,
})

export type Change = 'take-out' | 'put-in'

/** Changes to the previous edition, in words. */
export const changeNote = (change: Change, entries: readonly Entry[]): string =>
  `${change === 'take-out' ? '移出' : '增列'}：${entries.map(lineOf).join('、')}`

const lineOf = (entry: Entry): string =>
  isOffer(entry) && entry.listing === null
    ? `${titleOf(entry)}（${categoryOf(entry.categoryCode).zh}）`
    : titleOf(entry)
