import { newDocumentId, type Row } from '../shared/server/database/database'
import type { Actor } from '../shared/pure/actor'
import { DEMAND } from '../plugins/filing/contract'
import type { Cast, DemoEnterprise } from './cast'
import type { DemoBatch } from './batches'
import { dice } from './random'
import type { Timeline } from './timeline'
import { demandText, THEME_COUNT } from './words/demands'

/** A demand and how far it gets. */
export interface Ticket<Fate extends string = string> {
  documentId: string
  enterprise: DemoEnterprise
  account: Actor
  fate: Fate
  /** Number within its batch, for deterministic choices. */
  index: number
}

/** Three enterprises whose accounts can sign in. */
export function accountHolders({ enterprises, cities }: Cast): [DemoEnterprise, DemoEnterprise, DemoEnterprise] {
  const of = (city: unknown): DemoEnterprise[] =>
    enterprises.filter((enterprise) => enterprise.labelStatus === 'eligible' && enterprise.city === city)
  const [first, third, spare] = of(cities[0]) as [DemoEnterprise, DemoEnterprise, DemoEnterprise]
  return [first, of(cities[1])[0] ?? spare, third]
}

/** Distributes fates over enterprises, as many to each as asked for. */
export function dealTickets<Fate extends string>(
  plans: readonly (readonly [DemoEnterprise, readonly Fate[]])[],
): Ticket<Fate>[] {
  const tickets: Ticket<Fate>[] = []
  for (const [enterprise, fates] of plans) {
    const { account } = enterprise
    if (!account) continue
    for (const fate of fates)
      tickets.push({ documentId: newDocumentId(), enterprise, account, fate, index: tickets.length })
  }
  return tickets
}

/** Creates a demand as a draft; an unfinished one lacks required fields (R23). */
export function planDraft(ticket: Ticket, batch: DemoBatch, at: Date, timeline: Timeline, finished = true): void {
  const { enterprise, account, documentId } = ticket
  const row = {
    documentId,
    batch: batch.id,
    enterprise: enterprise.id,
    priority: false,
    ...content(ticket, batch.name.slice(4), finished),
  }
  timeline.create(at, account, DEMAND, 'create', row)
}

function content({ enterprise, index }: Ticket, salt: string, finished: boolean): Row {
  const chance = dice(`demand ${salt} ${enterprise.creditCode} ${index}`)
  const text = demandText(
    enterprise.industry,
    enterprise.product,
    (index * 5 + Math.floor(index / THEME_COUNT)) % THEME_COUNT,
    chance,
  )
  const unfinished = finished
    ? {}
    : { expectedBenefit: null, budget: null, ...(index % 2 ? { scenes: null, categories: null } : {}) }
  return {
    ...text,
    ...unfinished,
    enterpriseName: enterprise.name,
    creditCode: enterprise.creditCode,
    cityCode: enterprise.city.code,
    contactName: enterprise.contactName,
    contactPhone: enterprise.contactPhone,
  }
}

/** Random delay in minutes, so that not everybody acts at one instant. */
export const minutes = (seed: string, most: number): number => dice(seed).int(0, most)

export const SELECT_REASON = '符合申报条件，同意初选通过。'
export const NOT_SELECT_REASONS = [
  '需求与企业主营业务关联不强，建议完善后参加下一批次。',
  '需求内容与往年已实施项目重复，不予推荐。',
  '预算与建设内容不匹配，现场核实后认为尚不具备实施条件。',
  '企业近期经营异常，暂不推荐。',
]
export const RETURN_REASONS = [
  '痛点描述过于笼统，请补充具体工序、设备数量和现状数据。',
  '预期效益缺少量化指标，请补充测算依据。',
  '预算明显偏低，请核实后重新填写。',
  '联系人电话无法接通，请更新联系方式。',
]
export const WITHDRAW_REASONS = [
  '项目计划调整，本批次暂不申报。',
  '已与服务商自行达成合作，不再申报。',
  '与集团统一部署合并实施。',
]
export const PASS_REASONS = [
  '需求明确，基础较好，示范带动作用强，同意列入试点。',
  '经复审，符合试点要求。',
  '方案可行，投入产出合理，建议列入。',
]
export const FAIL_REASONS = [
  '需求不够聚焦，缺少实施路径，暂不列入。',
  '数字化基础薄弱，建议先开展诊断评估。',
  '与同类需求相比代表性不足。',
]
export const TO_CITY_REASONS = ['推荐材料中企业规模与统计口径不一致，请市局核实。', '请核实企业称号有效期并补充说明。']
const GROUNDS = [
  ['urgent-demand'],
  ['great-potential', 'evident-benefit'],
  ['urgent-demand', 'evident-benefit'],
  ['urgent-demand', 'great-potential', 'evident-benefit'],
]
export const groundsOf = ({ index }: Ticket): string[] => GROUNDS[index % GROUNDS.length] as string[]
/** R27: priority is for SMEs only. */
export const mayHavePriority = ({ enterprise: { size } }: Ticket): boolean => size !== null && size !== 'large'
