import type { OfferEntry, PilotEntry } from './entries'
import { changeNote, correctedNotice, openedNotice, publishedNotice, type AnnouncedList } from './list-notices'

const pilot = (creditCode: string, cityName: string): PilotEntry => ({
  ...{ creditCode, enterpriseName: `企业${creditCode}`, cityCode: '370100', cityName, demands: [] },
})
const offer = (creditCode: string, categoryCode: OfferEntry['categoryCode'], listing: string | null): OfferEntry => ({
  ...{ creditCode, providerName: `服务商${creditCode}`, cityCode: '370100', cityName: '济南市' },
  ...{ categoryCode, listing, name: `方案${listing ?? ''}`, application: 'x' },
})
const list = (change: Partial<AnnouncedList>): AnnouncedList => ({
  ...{ title: '试点企业名单', kind: 'pilot', number: '鲁工信〔2026〕1号', listVersion: 1, entries: [] },
  determinedAt: '2026-10-31T16:30:00Z',
  objectionsCloseAt: '2026-11-08T16:00:00Z',
  ...change,
})

test('[R33] the notice of a pilot list counts its enterprises, in all and by city', () => {
  const entries = [pilot('A', '济南市'), pilot('B', '青岛市'), pilot('C', '济南市')]
  expect(publishedNotice([list({ entries })])).toEqual({
    kind: 'list',
    ground: '三(二)3',
    // Determined at half past midnight in Beijing.
    decidedOn: '2026-11-01',
    title: '关于公布试点企业名单的通知',
    number: '鲁工信〔2026〕1号',
    decision: '确定《试点企业名单》（第1版），共3家企业：济南市2家、青岛市1家',
    body: '经各市推荐、省级复审，现将《试点企业名单》（第1版）予以公布，共3家企业：济南市2家、青岛市1家。名单全文见“名单”栏目。',
  })
})

test('[R14] the three lists of providers are one notice, each with its own number of lines', () => {
  const providers = list({
    ...{ title: '服务商名单', kind: 'providers', listVersion: 2 },
    entries: [offer('A', 'network', null), offer('A', 'security', null), offer('B', 'network', null)],
  })
  const solutions = list({ title: '解决方案名单', kind: 'solutions', entries: [offer('A', 'network', 's')] })
  const products = list({ title: '产品名单', kind: 'products' })
  const opened = openedNotice([providers, solutions, products])
  expect(opened).toMatchObject({ ground: '三(一)', title: '关于服务商名单的公示' })
  expect(opened.body).toContain(
    '《服务商名单》（第2版）、《解决方案名单》（第1版）、《产品名单》（第1版）予以公示，共2家服务商、1个解决方案、0个服务产品。',
  )
  // The period ends with the day, in Beijing.
  expect(opened.body).toContain('公示期至2026年11月8日24时（北京时间）。')
  expect(publishedNotice([providers, solutions, products]).body).toMatch(/^经专家委员会遴选，/)
})

test('[R16] a correction says what was put in or taken out, a provider with its category in words', () => {
  const note = changeNote('take-out', [offer('A', 'network', null), offer('A', 'network', 's')])
  expect(note).toBe('移出：服务商A（网络服务商）、方案s（服务商A）')
  expect(changeNote('put-in', [pilot('B', '济南市')])).toBe('增列：企业B')
  expect(correctedNotice([list({ listVersion: 3 })], note).body).toBe(
    `经核实，现对已公布的名单予以更正：${note}。更正后为《试点企业名单》（第3版），共0家企业。此前版本仍可查阅。`,
  )
})

test('a title is cut to what a column holds, by characters', () => {
  const title = '名'.repeat(300)
  expect([...publishedNotice([list({ title })]).title]).toHaveLength(255)
  expect(publishedNotice([list({ title })]).title).toMatch(/…$/)
  expect(publishedNotice([list({ title: '名'.repeat(248) })]).title).toBe(`关于公布${'名'.repeat(248)}的通知`)
})
