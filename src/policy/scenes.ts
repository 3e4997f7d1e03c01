import type { Label } from '../shared/pure/workflow'
import { l } from '../shared/pure/schema'

type Words = Record<string, Label>

export const SCENE_LABELS = {
  'research-design': l('研发设计', 'R&D and design'),
  production: l('生产制造', 'Production'),
  quality: l('质量管控', 'Quality'),
  equipment: l('设备管理', 'Equipment'),
  'warehouse-logistics': l('仓储物流', 'Warehousing and logistics'),
  'supply-chain': l('供应链协同', 'Supply chain'),
  'energy-safety': l('能耗与安全环保', 'Energy, safety, environment'),
  operation: l('经营管理', 'Operation and management'),
  marketing: l('营销与服务', 'Marketing and service'),
  data: l('数据治理与分析', 'Data governance and analysis'),
} as const satisfies Words
