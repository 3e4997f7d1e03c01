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
  objectionsOpenAt: '2026-11-01T16:00:00Z',
  objectionsCloseAt: '2026-11-08T16:00:00Z',
  ...change,
})

test('[R33] the notice of a pilot list counts its enterprises, in all and by city', () => {
  const entries = [pilot('A', '济南市'), pilot('B', '青岛市'), pilot('C', '济南市')]
  expect(publishedNotice([list({ entries })])).toEqual({
    kind: 'list',
    // Determined at half past midnight in Beijing.
    decidedOn: '2026-11-01',
    title: '关于公布试点企业名单的通知',
    number: '鲁工信〔2026〕1号',
    decision: '确定《试点企业名单》（第1版），共3家企业：济南市2家、青岛市1家',
    body: '根据《申报指南》三（二），经企业自愿申报、各市工业和信息化局初选推荐、省工业和信息化厅组织专家复审，现将《试点企业名单》（第1版）予以公布，共3家企业：济南市2家、青岛市1家。名单全文见“名单”栏目。',
  })
})

test('[R14] the three lists of providers are one notice, each with its own number of lines', () => {
  const providers = list({
    ...{ title: '服务商名单', kind: 'providers', listVersion: 2 },
    entries: [offer('A', 'network', null), offer('A', 'security', null), offer('B', 'network', null)],
  })
  const solutions = list({ title: '解决方案名单', kind: 'solutions', entries: [offer('A', 'network', 's')] })
  const products = list({ title: '产品名单', kind: 'products' })
  const lists = [providers, solutions, products] as const
  const opened = openedNotice(lists, { online: true, contact: '济南市省府前街1号，0531-86062345' })
  expect(opened).toMatchObject({ title: '关于拟确定服务商名单的公示' })
  expect(opened).not.toHaveProperty('ground')
  expect(opened.body).toMatch(/^根据《申报指南》三（一），经国家中小企业数字化转型促进中心专家委员会遴选，现将/)
  expect(opened.body).toContain(
    '《服务商名单》（第2版）、《解决方案名单》（第1版）、《产品名单》（第1版）予以公示，共2家服务商、1个解决方案、0个服务产品。',
  )
  // The period ends with the day, in Beijing.
  expect(opened.body).toContain('公示期自2026年11月2日至2026年11月8日24时（北京时间）。')
  expect(opened.body).toContain('请登录平台“名单”栏目提交，或按本公示所列联系方式书面反映，写明')
  expect(opened.body).toMatch(/\n\n联系方式：\n济南市省府前街1号，0531-86062345$/)
  expect(publishedNotice(lists).body).toMatch(/^根据《申报指南》三（一），经国家中小企业.*遴选，现将/)
})

test('[R16] S31: the announcement names the ways to object that there are', () => {
  const body = (online: boolean, contact: string) => openedNotice([list({})], { online, contact }).body
  expect(body(true, '')).toContain('请登录平台“名单”栏目提交，写明')
  expect(body(true, '')).not.toContain('联系方式：')
  expect(body(false, '邮箱：a@b.cn')).toContain('请按本公示所列联系方式书面反映，写明')
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
