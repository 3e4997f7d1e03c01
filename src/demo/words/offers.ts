import type { CategoryCode } from '../../policy/categories'

/** Words for names, products and cases of a category's providers. */
export interface Offer {
  /** Part of the provider's name: 某市某某<trade>. */
  trade: string
  solution: readonly string[]
  product: readonly string[]
  service: readonly string[]
  scenes: readonly string[]
  /** Improvements of a case: name, unit, before and after in whole numbers. */
  figures: readonly { name: string; unit: string; before: number; after: number }[]
}

export const OFFERS: Record<CategoryCode, Offer> = {
  'smart-equipment': {
    trade: '智能装备',
    solution: ['柔性装配产线解决方案', '机器人焊接工作站解决方案'],
    product: ['六轴工业机器人', '在线视觉检测机', '智能立体货柜', '伺服拧紧工作站'],
    service: ['设备远程运维服务'],
    scenes: ['production', 'equipment', 'quality'],
    figures: [
      { name: '单线产能', unit: '件/班', before: 420, after: 610 },
      { name: '操作人员', unit: '人', before: 18, after: 7 },
    ],
  },
  network: {
    trade: '工业网络',
    solution: ['5G全连接车间网络方案', '工厂内网改造方案'],
    product: ['工业无线接入网关', '工业环网交换机'],
    service: ['企业专线与网络运维服务', '网络规划与实施服务'],
    scenes: ['equipment', 'production'],
    figures: [
      { name: '设备联网率', unit: '%', before: 35, after: 97 },
      { name: '网络故障', unit: '次/月', before: 6, after: 1 },
    ],
  },
  identification: {
    trade: '标识科技',
    solution: ['产品全生命周期标识追溯方案', '供应链标识协同方案'],
    product: ['主动标识载体模组', '标识解析中间件'],
    service: ['二级节点接入与赋码服务'],
    scenes: ['supply-chain', 'marketing'],
    figures: [
      { name: '追溯查询时间', unit: '分钟', before: 180, after: 2 },
      { name: '赋码率', unit: '%', before: 10, after: 100 },
    ],
  },
  integration: {
    trade: '工业互联',
    solution: ['中小企业上云方案', '两化融合贯标一体化方案'],
    product: ['云端订单协同平台', '设备管理云应用'],
    service: ['两化融合评估与贯标服务', '工业电商运营服务'],
    scenes: ['operation', 'supply-chain', 'marketing'],
    figures: [
      { name: '订单准时交付率', unit: '%', before: 78, after: 95 },
      { name: '报价周期', unit: '小时', before: 72, after: 8 },
    ],
  },
  solution: {
    trade: '工业软件',
    solution: ['数字化车间整体解决方案', '生产数据治理与分析方案', '精益排产解决方案'],
    product: ['制造执行系统', '数据采集网关软件', '质量追溯系统', '能源管理系统'],
    service: ['系统实施与二次开发服务'],
    scenes: ['production', 'quality', 'data', 'operation'],
    figures: [
      { name: '综合设备效率', unit: '%', before: 56, after: 74 },
      { name: '在制品周转', unit: '天', before: 12, after: 7 },
    ],
  },
  security: {
    trade: '信息安全',
    solution: ['工控安全分区防护方案', '工业数据分类分级方案'],
    product: ['工业防火墙', '工控安全监测审计系统'],
    service: ['工控安全风险评估服务', '安全应急响应与托管运维服务'],
    scenes: ['energy-safety', 'data'],
    figures: [
      { name: '高危漏洞', unit: '个', before: 37, after: 2 },
      { name: '事件发现时间', unit: '小时', before: 96, after: 1 },
    ],
  },
  'producer-service': {
    trade: '制造业创新研究院',
    solution: ['数字化转型总体规划方案', '产业集群共享制造方案'],
    product: ['数字化水平自测工具'],
    service: ['数字化转型诊断服务', '检验检测与标准服务', '绿色低碳咨询服务', '工业设计服务'],
    scenes: ['operation', 'research-design', 'energy-safety'],
    figures: [
      { name: '数字化水平评分', unit: '分', before: 41, after: 66 },
      { name: '单位产值能耗', unit: '%', before: 100, after: 88 },
    ],
  },
}
