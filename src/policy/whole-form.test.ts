import { CATEGORIES, CATEGORY_CODES, categoryOf } from './categories'
import { CONDITION_SETTINGS, type Check } from './category-form'

/**
 * The whole form by hand: condition, its kinds, its items. A star marks a must-condition, D, A, E say how an item is
 * judged, `?` that it may be left blank, `later` that it comes with the orders.
 */
const FORM = `
1.1  AE   A contract; A service-points; D on-time later; E judgement
1.2* DAE  D certificate; A stability; E judgement
1.3  D    D transparency; D listings; D manuals; D courses
1.4* DA   A interfaces; A after-sales; D references
1.5  DAE  D functions; A demonstration; E judgement
2.1* DE   D plan; D guarantee; D deployment; D transparency; D on-time later; E judgement
2.2* AE   A service; A operation; E judgement
3.1  DAE  D links; D services; A references; E judgement
3.2  DA   D teams; A promotion; A carriers; A access
3.3  DAE  D modes; A security; A promotion; A node?; E judgement
4.1  DA   D matrix; A product
4.2  E    E solutions
4.3  ADE  A team; D cases; E judgement
5.1  DAE  D extent; D technologies; D level; A case; E judgement
5.2* DA   D teams; D abilities; A knowledge; A projects
5.3  AE   A modules; A customised; E judgement
5.4  DA   D department; D staff; A offers
6.1  DE   D services; E judgement
6.2  DA   D certificates; A experience; A tools; A procedure
6.3  AE   A system; A references; E judgement
7.1  AE   A solutions; E judgement
7.2  DAE  D team; A plans; A consulting; A diagnosis; A standards; A customisation; E judgement
7.3  DAE  A service; D experts; A knowledge; D diagnosis-events; D matching-events; D reports; D dimensions; E judgement
`

/** What a check offers or asks, by hand: options, parts, teams, or the list that is counted and its threshold. */
const CHECKS: Record<string, string> = {
  '1.3.transparency': 'sections: 供货质量、价格',
  '1.3.listings': 'listings: 设备关键参数、操作规程、常见故障排除方法、注意事项、价格信息',
  '1.3.manuals': 'count: manuals per device, 1',
  '1.3.courses': 'count: courses per device, condition-1.3-courses',
  '1.4.references':
    'count: in-province-enterprises, condition-1.4-enterprises, condition-1.4-months, condition-1.4-rating',
  '1.5.functions': 'options: 状态监测、生产分析、设备备件、故障诊断、预测性维护, condition-1.5-functions',
  '2.1.plan': 'sections: 实施的所有环节、实施步骤、进度',
  '2.1.guarantee': 'sections: 网络服务等级、服务响应流程',
  '2.1.deployment': 'sections: 计划完成时间、实际完成时间',
  '2.1.transparency': 'sections: 设施质量、价格清单',
  '3.1.links': 'options: 研发设计、生产制造、运营管理、仓储物流、产品服务, condition-3.1-links',
  '3.1.services': 'options: 节点建设、资源调度、模型管理、安全监管, condition-3.1-services',
  '3.2.teams': 'headcount: 技术团队、运营团队',
  '3.3.modes': 'options: 公有云、私有云、混合云、本地部署、边缘部署, condition-3.3-modes',
  '4.1.matrix':
    'matrix: 两化融合贯标、上云服务、标杆工厂、工业互联网平台、工业电商、其他 × 评估规划、建设运维、应用推广, condition-4.1-cells',
  '4.3.cases': 'count: cases, condition-4.3-cases',
  '5.1.extent': 'options: 部分解决方案、整体解决方案, 1',
  '5.1.technologies': 'options: 制造装备、自动化控制、工业软件/工业APP、其他, 1',
  '5.1.level': 'options: 生产线、车间、工厂, 1',
  '5.2.teams': 'headcount: 咨询规划、现场实施、运维服务',
  '5.2.abilities': 'options: 装配、部署、调试、检测、试运行、维护, condition-5.2-abilities',
  '5.4.staff': 'headcount: 维保人员',
  '6.1.services':
    'groups: 网络安全（安全评估、安全监测、安全应急响应、安全咨询、安全运维）、数据安全（数据分类分级、数据安全评估、数据安全监测、数据安全防护）, condition-6.1-groups, each proven',
  '6.2.certificates': 'count: certificates, condition-6.2-certificates',
  '7.2.team': 'headcount: 服务团队',
  '7.3.experts': 'count: experts, condition-7.3-experts',
  '7.3.diagnosis-events': 'count: events, condition-7.3-events, condition-7.3-event-months',
  '7.3.matching-events': 'count: events, condition-7.3-events, condition-7.3-event-months',
  '7.3.reports': 'count: reports, condition-7.3-reports',
  '7.3.dimensions': 'sections: 人员、技术、装备、生产、物流、销售、服务',
}

/** Defaults as RULES §6 and §7 have them. */
const DEFAULTS = {
  'condition-1.3-courses': 1,
  'condition-1.4-enterprises': 3,
  'condition-1.4-rating': 4,
  'condition-1.4-months': 36,
  'condition-1.5-functions': 1,
  'condition-3.1-links': 5,
  'condition-3.1-services': 4,
  'condition-3.3-modes': 2,
  'condition-4.1-cells': 1,
  'condition-4.3-cases': 1,
  'condition-5.2-abilities': 6,
  'condition-6.1-groups': 1,
  'condition-6.2-certificates': 1,
  'condition-7.3-experts': 1,
  'condition-7.3-events': 2,
  'condition-7.3-event-months': 12,
  'condition-7.3-reports': 1,
}

const categories = CATEGORY_CODES.map(categoryOf)
const conditions = categories.flatMap((category) => category.conditions)
const items = conditions.flatMap((condition) => condition.items)
const zh = (options: Readonly<Record<string, { zh: string }>>): string =>
  Object.values(options)
    .map((option) => option.zh)
    .join('、')

test('[R06] the form asks of each condition what the policy asks, item by item', () => {
  const lines = conditions.map(({ code, must, kinds, items: asked }) => {
    const parts = asked.map(
      (item) =>
        `${item.kind} ${item.code.slice(code.length + 1)}${item.optional ? '?' : ''}${item.later ? ' later' : ''}`,
    )
    return `${code}${must ? '*' : ''} ${kinds.join('')} ${parts.join('; ')}`
  })
  const wanted = FORM.trim()
    .split('\n')
    .map((line) => line.replace(/ +/g, ' '))
  expect(lines).toEqual(wanted)
})

test('[R06] every check offers what the policy names', () => {
  const said = items.flatMap(({ code, check }) => (isPlain(check) ? [] : [[code, sayCheck(check)]]))
  expect(Object.fromEntries(said)).toEqual(CHECKS)
})

const isPlain = ({ type }: Check): boolean => ['file', 'text', 'judgement', 'indicator', 'certificate'].includes(type)

function sayCheck(check: Check): string {
  switch (check.type) {
    case 'sections':
      return `sections: ${zh(check.sections)}`
    case 'listings':
      return `listings: ${zh(check.each)}`
    case 'options':
      return `options: ${zh(check.options)}, ${check.least}`
    case 'matrix':
      return `matrix: ${zh(check.rows)} × ${zh(check.columns)}, ${check.least}`
    case 'headcount':
      return `headcount: ${zh(check.teams)}`
    case 'groups': {
      const groups = Object.values(check.groups).map((group) => `${group.zh}（${zh(group.options)}）`)
      return `groups: ${groups.join('、')}, ${check.least}${check.proof ? ', each proven' : ''}`
    }
    case 'count': {
      const bounds = [check.least, check.within, check.rating].filter((bound) => bound !== undefined)
      return `count: ${check.of}${check.per ? ` per ${check.per}` : ''}, ${bounds.join(', ')}`
    }
    default:
      return check.type
  }
}

test('[R07] the thresholds are by default those of the text: all links, all node services, all abilities', () => {
  const defaults = Object.entries(CONDITION_SETTINGS).map(([name, { default: standard }]) => [name, standard])
  expect(Object.fromEntries(defaults)).toEqual(DEFAULTS)
})

/** The scopes of 一(一) by hand; those of lists that end in 等 or 包括但不限于 are open. */
const SCOPES: Record<string, string> = {
  'smart-equipment.role': '装备生产商、渠道服务商',
  'smart-equipment.equipment':
    '高档数控机床与机器人、智能传感器与控制装备、检测与装配装备、智能物流设备、增材制造装备、其他智能装备、……',
  'network.network': '工业互联网内网、工业互联网外网',
  'identification.identification': '标识解析软件、标识解析硬件、标识解析应用方案',
  'integration.area': '两化融合评估诊断与贯标、上云服务、工业互联网标杆工厂、工业互联网平台、工业电商、其他、……',
  'solution.solution': '数据采集、数据治理、数据分析建模、工业软件/工业APP、整体解决方案、其他、……',
  'security.service': '网络和数据安全、风险评估、应急响应、安全咨询、安全运维、安全防护',
  'producer-service.service':
    '咨询规划、诊断评估、数字设计、智慧供应链、检验检测、共享制造、工业文化建设及传播、技术标准、其他、……',
}

test('[R06] scopes name what the policy names, and are open exactly where its list is', () => {
  const scopes = CATEGORY_CODES.flatMap((category) =>
    categoryOf(category).scopes.map(({ code, options, open }) => [
      `${category}.${code}`,
      `${zh(options)}${open ? '、……' : ''}`,
    ]),
  )
  expect(Object.fromEntries(scopes)).toEqual(SCOPES)
  expect(Object.keys(CATEGORIES)).toHaveLength(7)
})
