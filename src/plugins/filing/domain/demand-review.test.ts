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

test('[S34] feasibility is a must-condition by setting; amounts are in ten thousands of yuan', () => {
  const musts = (setting: boolean) => demandCriteria(setting).flatMap(({ code, must }) => (must ? [code] : []))
  expect([musts(true), musts(false)]).toEqual([['feasibility'], []])
  expect(JSON.stringify(demandSections(DEMAND))).toContain('485.00万元')
})
