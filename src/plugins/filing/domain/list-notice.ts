import { shanghaiDay } from '../../../shared/pure/calendar'
import type { Subject } from '../../../shared/pure/workflow'

export interface PublishedList extends Subject {
  title: string
  number: string
  listVersion: number
  entryCount: number | null
  entries: readonly { cityName: string }[] | null
  determinedAt: string | Date
}

/** What is announced with a published list (R16, R33): how many enterprises, of which cities; the list itself is read with it. */
export function listNotice({ title, number, listVersion, entryCount, entries, determinedAt }: PublishedList) {
  const counts = new Map<string, number>()
  for (const { cityName } of entries ?? []) counts.set(cityName, (counts.get(cityName) ?? 0) + 1)
  const byCity = [...counts].map(([city, count]) => `${city}${count}家`).join('、')
  const decision = `确定《${title}》（第${listVersion}版），共${entryCount ?? 0}家企业`
  return {
    kind: 'list' as const,
    title: `关于公布${title}的通知`,
    number,
    ground: '三(二)3',
    decision,
    decidedOn: shanghaiDay(new Date(determinedAt)),
    body: `经各市推荐、省级复审，现将《${title}》（第${listVersion}版）予以公布，共${entryCount ?? 0}家企业${
      byCity ? `：${byCity}` : ''
    }。名单全文见“名单”栏目。`,
  }
}
