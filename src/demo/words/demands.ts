import type { Dice } from '../random'
import type { Industry } from './industries'

/** Themes of demands. `{…}` are filled with words of the industry and numbers. */
interface Theme {
  title: string
  scenes: readonly string[]
  categories: readonly string[]
  pains: readonly string[]
  benefits: readonly string[]
}

const THEMES: readonly Theme[] = [
  {
    title: '{product}生产线设备联网与数据采集',
    scenes: ['production', 'equipment', 'data'],
    categories: ['solution', 'network'],
    pains: [
      '{process}工序的{equipment}共{n}台（套），品牌和接口不一，目前仅{m}台能够采集数据，产量和停机靠人工抄表，报表滞后一天以上。',
      '车间网络分段建设，{equipment}协议互不相通，生产数据散落在各台单机中，管理人员无法及时掌握{process}的真实负荷。',
    ],
    benefits: [
      '设备联网率提高到95%以上，{process}工序综合效率提升{p}%，报表由人工统计改为实时生成。',
      '生产数据自动采集，停机原因可追溯，预计年增产{product}约{p}%。',
    ],
  },
  {
    title: '{product}质量在线检测与追溯',
    scenes: ['quality', 'production'],
    categories: ['smart-equipment', 'solution'],
    pains: [
      '{product}出厂检验以人工目检为主，{defect}时有漏检，去年因质量问题返工{n}批次，客户多次要求提供全程追溯数据。',
      '{process}后的检验记录为纸质单据，发生{defect}时难以追到班次、设备和{material}批次。',
    ],
    benefits: [
      '{defect}漏检率降低{p}%，实现一物一码、从{material}到成品全程可追溯。',
      '检验人员减少{m}人，客户投诉率下降{p}%。',
    ],
  },
  {
    title: '{process}关键设备预测性维护',
    scenes: ['equipment', 'data'],
    categories: ['smart-equipment', 'solution'],
    pains: [
      '{equipment}平均役龄超过8年，突发故障每月{m}次左右，每次停机影响{product}交付；备件靠经验储备，占用资金较多。',
      '维修依赖少数老师傅的经验，{equipment}振动、温度等状态没有监测手段，计划外停机占总停机的六成。',
    ],
    benefits: [
      '非计划停机减少{p}%，备件库存资金下降{p}%。',
      '建立设备健康档案，维修响应时间缩短一半，年节约维修费用{n}万元。',
    ],
  },
  {
    title: '{product}计划排产与制造执行系统建设',
    scenes: ['production', 'operation'],
    categories: ['solution', 'integration'],
    pains: [
      '订单多品种、小批量，{process}排产靠表格和电话，插单频繁，{product}准时交付率不足八成。',
      '企业资源计划与车间脱节，{material}领用和在制品数量不清，月末盘点需要{m}天。',
    ],
    benefits: ['准时交付率提高{p}个百分点，在制品减少{p}%。', '排产由半天缩短到半小时，人均产值提升{p}%。'],
  },
  {
    title: '{material}与成品智能仓储物流改造',
    scenes: ['warehouse-logistics', 'supply-chain'],
    categories: ['smart-equipment', 'integration'],
    pains: [
      '{material}和{product}库位靠人工记忆，账实不符率较高，出库高峰需要{n}人次搬运。',
      '厂内物流以叉车为主，{process}与仓库之间配送无序，缺料停线每周{m}次。',
    ],
    benefits: ['库存准确率达到99%以上，出入库效率提升{p}%。', '减少搬运人员{m}人，仓储面积利用率提升{p}%。'],
  },
  {
    title: '{process}能耗监测与节能优化',
    scenes: ['energy-safety', 'data'],
    categories: ['solution', 'producer-service'],
    pains: [
      '{process}为主要用能工序，水电气只有总表，无法分摊到{product}批次，单位能耗高于同行约{m}%。',
      '{equipment}空载时间长、启停凭经验，去年能源费用超过{n}0万元，缺少优化依据。',
    ],
    benefits: ['综合能耗下降{p}%，碳排放数据可核算、可报送。', '年节约能源费用{n}万元左右，为绿色工厂申报打下基础。'],
  },
  {
    title: '{process}工控系统与生产数据安全防护',
    scenes: ['energy-safety', 'data'],
    categories: ['security'],
    pains: [
      '{equipment}控制系统直接接入办公网络，曾因移动介质感染病毒造成{process}停产{m}小时，未开展过安全评估。',
      '工艺配方等核心数据没有分类分级，供应商远程维护{equipment}时缺少审计。',
    ],
    benefits: [
      '完成工控网络分区与安全评估，关键数据分类分级率100%，具备应急响应能力。',
      '安全事件发现时间由数天缩短到分钟级，满足主机厂的供应商安全要求。',
    ],
  },
  {
    title: '{product}工业互联网标识解析应用',
    scenes: ['supply-chain', 'marketing'],
    categories: ['identification'],
    pains: [
      '{product}流向各地经销商后信息中断，窜货和假冒难以识别，售后无法核实出厂信息。',
      '上下游编码不统一，{material}来料需要重新贴码录入，每天重复录入{n}0余条。',
    ],
    benefits: ['{product}赋码率达到100%，售后核验时间缩短{p}%。', '供应链数据互认，来料录入工作量减少{p}%。'],
  },
  {
    title: '{product}数字化研发与仿真设计',
    scenes: ['research-design'],
    categories: ['solution', 'producer-service'],
    pains: [
      '{product}新品开发以试制为主，平均试模{m}轮，图纸和工艺文件分散在个人电脑，版本混乱。',
      '客户定制要求多，{process}工艺参数依赖试验摸索，研发周期比同行长{m}周。',
    ],
    benefits: ['研发周期缩短{p}%，试制费用下降{p}%。', '建立产品数据管理平台和工艺知识库，图纸复用率提高{p}%。'],
  },
  {
    title: '{product}供应链协同与订单管理上云',
    scenes: ['supply-chain', 'operation', 'marketing'],
    categories: ['integration', 'producer-service'],
    pains: [
      '与{n}家供应商主要靠电话和即时消息沟通，{material}到货不确定，紧急采购成本高。',
      '销售、采购、{process}各用一套系统，{product}成本月底才能算出，报价缺乏依据。',
    ],
    benefits: ['采购周期缩短{p}%，{material}库存周转提高{p}%。', '订单全流程可视，报价周期由三天缩短到半天。'],
  },
  {
    title: '{product}业务数字化转型诊断与总体规划',
    scenes: ['operation', 'data'],
    categories: ['producer-service', 'integration'],
    pains: [
      '企业先后上线{m}套软件，彼此不通，对{process}下一步改什么、投多少没有整体规划。',
      '管理层有转型意愿，但缺少专业人员，对{product}所在行业的标杆做法了解不多。',
    ],
    benefits: [
      '形成三年规划和分步实施清单，明确投入产出，首年效率提升{p}%。',
      '完成数字化水平评测，达到二级以上，带动{material}供应商同步改造。',
    ],
  },
  {
    title: '{process}机器人与智能产线改造',
    scenes: ['production', 'equipment'],
    categories: ['smart-equipment', 'solution'],
    pains: [
      '{process}劳动强度大、招工难，人员年流失率超过两成，节拍受制于人工上下料。',
      '{equipment}单机作业，工序间靠人工转运，{defect}与操作人员熟练程度直接相关。',
    ],
    benefits: ['减少操作人员{n}人，单线产能提升{p}%。', '{product}一次合格率提高{m}个百分点，作业环境明显改善。'],
  },
]

export const THEME_COUNT = THEMES.length

/** Title, pain points, scenes and so on of a demand in an industry. */
export function demandText(industry: Industry, product: string, theme: number, dice: Dice): Record<string, unknown> {
  const { title, scenes, categories, pains, benefits } = THEMES[theme % THEMES.length] as Theme
  const words = { ...industry, product, process: dice.pick(industry.processes) }
  const written = (text: string): string => fill(text, words, dice)
  return {
    title: written(title),
    painPoints: written(dice.pick(pains)),
    expectedBenefit: written(dice.pick(benefits)),
    scenes,
    categories,
    industryCode: industry.code,
    urgency: dice.pick(['urgent', 'urgent', 'soon', 'soon', 'planned']),
    budget: dice.int(6, 120) * 5_000_000,
  }
}

function fill(text: string, words: Record<string, unknown>, dice: Dice): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'n') return String(dice.int(12, 68))
    if (name === 'm') return String(dice.int(2, 9))
    if (name === 'p') return String(dice.int(8, 35))
    return String(words[name])
  })
}
