import type { Label } from '../../../shared/pure/workflow'
import { demandCriteria, demandSections, type ReviewedDemand } from './demand-review'

const DEMAND: ReviewedDemand = {
  title: '焊缝检测',
  industryCode: 'C34',
  painPoints: '人工目检',
  scenes: ['quality'],
  urgency: 'urgent',
  budget: 485_000_000,
  expectedBenefit: '减少漏检',
  categories: ['solution'],
  priorityGrounds: [],
}

test('[R31] every criterion of a demand has something to read beside it', () => {
  const read = demandSections(DEMAND).map(({ criterion }) => criterion)
  expect(demandCriteria(true).map(({ code }) => code)).toEqual(read.filter((code) => code !== undefined))
})

test('[R32] the enterprise is named in a named review only', () => {
  const sectionsText = (enterprise?: string) => JSON.stringify(demandSections(DEMAND, enterprise))
  expect(sectionsText('某某机械')).toContain('某某机械')
  expect(sectionsText()).not.toContain('企业"')
})

test('[R31] experts read the facts of a demand in words, by criterion', () => {
  const read = (change: Partial<ReviewedDemand> = {}) =>
    Object.fromEntries(
      demandSections({ ...DEMAND, ...change }).map(({ criterion, lines }) => [
        criterion ?? 'general',
        lines.map(({ label, value }) => [label.zh, Array.isArray(value) ? value.map((one: Label) => one.zh) : value]),
      ]),
    )
  expect(read({ priorityGrounds: ['great-potential'] })).toEqual({
    general: [
      ['需求名称', '焊缝检测'],
      ['行业代码', 'C34'],
      ['所需服务类别', ['系统解决方案服务商']],
    ],
    urgency: [
      ['紧迫程度', ['迫切（半年内）']],
      ['痛点问题', '人工目检'],
    ],
    potential: [['市级优先推荐理由', ['发展潜力巨大']]],
    feasibility: [
      ['应用场景', ['质量管控']],
      ['预算', '485.00万元'],
    ],
    benefit: [['预期效益', '减少漏检']],
  })
  const { urgency, feasibility } = read({ urgency: null, budget: null, scenes: ['unknown'] })
  expect([urgency?.[0], feasibility]).toEqual([
    ['紧迫程度', []],
    [
      ['应用场景', ['unknown']],
      ['预算', null],
    ],
  ])
})

test('[S34] feasibility is a must-condition by setting; amounts are in ten thousands of yuan', () => {
  const musts = (setting: boolean) => demandCriteria(setting).flatMap(({ code, must }) => (must ? [code] : []))
  expect([musts(true), musts(false)]).toEqual([['feasibility'], []])
  expect(JSON.stringify(demandSections(DEMAND))).toContain('485.00万元')
})
