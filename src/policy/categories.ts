import {
  CONDITION_SETTINGS,
  type Category,
  type Check,
  type Condition,
  type ConditionItem,
  type ConditionSetting,
  type EvidenceType,
  type Options,
} from './category-form'
import type { Label } from '../shared/pure/workflow'

/** Stored with the answers, so that an old snapshot keeps the form it was answered on. */
export const CATEGORIES_VERSION = 2

const l = (zh: string, en: string): Label => ({ zh, en })
const judged = (code: string, zh: string, en: string): ConditionItem => ({
  code: `${code}.judgement`,
  kind: 'E',
  zh,
  en,
  check: { type: 'judgement' },
})
const attested = (code: string, zh: string, en: string, ...evidence: EvidenceType[]): ConditionItem => ({
  code,
  kind: 'A',
  zh,
  en,
  check: { type: 'file' },
  evidence,
})
const decided = (code: string, zh: string, en: string, check: Check, ...evidence: EvidenceType[]): ConditionItem => ({
  code,
  kind: 'D',
  zh,
  en,
  check,
  evidence,
})
/** Ticks and files; every part must be there. */
const covered = (code: string, zh: string, en: string, sections: Options, ...evidence: EvidenceType[]): ConditionItem =>
  decided(code, zh, en, { type: 'sections', sections }, ...evidence)
const onTime = (code: string): ConditionItem => ({
  ...decided(`${code}.on-time`, '订单按期完成率', 'share of orders done on time', {
    type: 'indicator',
    of: 'orders-on-time',
  }),
  later: true,
})

/** The seven categories of §1(1) and the 23 basic conditions of §2, in our wording, each with its clause. */
export const CATEGORIES = {
  'smart-equipment': {
    number: 1,
    zh: '智能装备服务商',
    en: 'smart equipment',
    clause: '一(一)1',
    scopes: [
      {
        code: 'role',
        zh: '服务商角色',
        en: 'role',
        least: 1,
        options: { maker: l('装备生产商', 'maker'), channel: l('渠道服务商', 'channel provider') },
      },
      {
        code: 'equipment',
        zh: '装备类型',
        en: 'equipment',
        least: 1,
        open: true,
        options: {
          'cnc-robots': l('高档数控机床与机器人', 'high-end CNC machines and robots'),
          'sensing-control': l('智能传感器与控制装备', 'smart sensors and control'),
          'inspection-assembly': l('检测与装配装备', 'inspection and assembly'),
          logistics: l('智能物流设备', 'smart logistics'),
          additive: l('增材制造装备', 'additive manufacturing'),
          other: l('其他智能装备', 'other smart equipment'),
        },
      },
    ],
    conditions: [
      {
        code: '1.1',
        clause: '二(一)1',
        kinds: ['A', 'E'],
        zh: '按协议持续、及时交付、安装智能装备并提供售后服务',
        en: 'continuous and timely delivery, installation and after-sales under the contract',
        items: [
          attested(
            '1.1.contract',
            '供货或服务合同样本（含服务承诺）',
            'sample contract with service level',
            'contract',
          ),
          attested('1.1.service-points', '售后服务网点清单', 'list of service points', 'list'),
          onTime('1.1'),
          judged('1.1', '交付、安装和售后能力', 'ability to deliver, install and serve'),
        ],
      },
      {
        code: '1.2',
        clause: '二(一)2',
        kinds: ['D', 'A', 'E'],
        must: true,
        zh: '质量管理体系完善，装备质量有保证、运行稳定',
        en: 'complete quality system, stable equipment',
        items: [
          decided(
            '1.2.certificate',
            '质量管理体系认证（编号、有效期）或自有体系文件',
            'quality certificate with number and validity, or own system',
            { type: 'certificate', orFile: true },
            'certificate',
            'document',
          ),
          attested('1.2.stability', '装备稳定运行的证明', 'proof of stable operation', 'customer-proof', 'report'),
          judged('1.2', '质量管理体系的完善程度', 'completeness of the quality system'),
        ],
      },
      {
        code: '1.3',
        clause: '二(一)3',
        kinds: ['D'],
        zh: '供货质量和价格透明，提供完整的操作手册和培训课程',
        en: 'transparent quality and price, full manual and training',
        items: [
          covered(
            '1.3.transparency',
            '供货质量和价格透明的说明文件',
            'how quality and price of what is supplied are made transparent',
            { quality: l('供货质量', 'quality of what is supplied'), price: l('价格', 'price') },
            'document',
            'report',
          ),
          decided(
            '1.3.listings',
            '随申请提交的每件装备的操作手册内容和价格信息',
            'contents of the manual and price of every device put forward',
            {
              type: 'listings',
              each: {
                'key-parameters': l('设备关键参数', 'key parameters'),
                'operating-rules': l('操作规程', 'operating rules'),
                'common-faults': l('常见故障排除方法', 'common faults'),
                cautions: l('注意事项', 'cautions'),
                price: l('价格信息', 'price information'),
              },
            },
          ),
          decided('1.3.manuals', '每件装备的操作手册文件', 'the manual of every device, as a file', {
            type: 'count',
            of: 'manuals',
            per: 'device',
            least: 1,
          }),
          decided('1.3.courses', '每件装备的培训课程', 'training courses for every device', {
            type: 'count',
            of: 'courses',
            per: 'device',
            least: 'condition-1.3-courses',
          }),
        ],
      },
      {
        code: '1.4',
        clause: '二(一)4',
        kinds: ['D', 'A'],
        must: true,
        zh: '开放设备接口实现互联互通，满足用户售后需求，至少在省内三家及以上企业得到应用和良好反馈',
        en: 'open interfaces; applied with good feedback in at least three in-province enterprises',
        items: [
          attested(
            '1.4.interfaces',
            '开放的接口与协议清单',
            'list of open interfaces and protocols',
            'list',
            'document',
          ),
          attested(
            '1.4.after-sales',
            '满足用户售后需求的证明',
            "proof that users' after-sales needs are met",
            'document',
            'customer-proof',
          ),
          decided(
            '1.4.references',
            '省内应用企业（信用代码不重复）及其反馈',
            'in-province enterprises, distinct by credit code, and their feedback',
            {
              type: 'count',
              of: 'in-province-enterprises',
              least: 'condition-1.4-enterprises',
              within: 'condition-1.4-months',
              rating: 'condition-1.4-rating',
            },
            'customer-proof',
          ),
        ],
      },
      {
        code: '1.5',
        clause: '二(一)5',
        kinds: ['D', 'A', 'E'],
        zh: '利用信息化手段提供远程运维服务',
        en: 'remote operation and maintenance by information technology',
        items: [
          decided('1.5.functions', '远程运维功能', 'remote functions', {
            type: 'options',
            least: 'condition-1.5-functions',
            options: {
              'condition-monitoring': l('状态监测', 'condition monitoring'),
              'production-analysis': l('生产分析', 'production analysis'),
              'spare-parts': l('设备备件', 'spare parts'),
              'fault-diagnosis': l('故障诊断', 'fault diagnosis'),
              'predictive-maintenance': l('预测性维护', 'predictive maintenance'),
            },
          }),
          attested('1.5.demonstration', '系统截图或演示', 'screenshot or demonstration', 'screenshot'),
          judged('1.5', '远程运维能力', 'ability in remote operation'),
        ],
      },
    ],
  },
  network: {
    number: 2,
    zh: '网络服务商',
    en: 'network',
    clause: '一(一)2',
    scopes: [
      {
        code: 'network',
        zh: '网络类型',
        en: 'network',
        least: 1,
        options: {
          internal: l('工业互联网内网', 'internal industrial network'),
          external: l('工业互联网外网', 'external industrial network'),
        },
      },
    ],
    conditions: [
      {
        code: '2.1',
        clause: '二(二)1',
        kinds: ['D', 'E'],
        must: true,
        zh: '网络实施计划和服务保障方案覆盖所有环节，部署及时，质量和价格透明',
        en: 'implementation and guarantee plans for all stages, timely deployment, transparent quality and price',
        items: [
          covered(
            '2.1.plan',
            '网络基础设施实施计划，覆盖实施的所有环节',
            'implementation plan for all stages',
            {
              'all-stages': l('实施的所有环节', 'all stages'),
              steps: l('实施步骤', 'steps'),
              schedule: l('进度', 'schedule'),
            },
            'document',
          ),
          covered(
            '2.1.guarantee',
            '网络服务保障方案',
            'service guarantee plan',
            {
              'service-level': l('网络服务等级', 'service level'),
              'response-flow': l('服务响应流程', 'response flow'),
            },
            'document',
          ),
          covered(
            '2.1.deployment',
            '按照计划方案及时完成网络基础设施部署的证明',
            'proof that infrastructure is deployed on time, as planned',
            { planned: l('计划完成时间', 'planned date'), completed: l('实际完成时间', 'actual date') },
            'customer-proof',
            'report',
          ),
          covered(
            '2.1.transparency',
            '设施的质量和价格透明的说明文件',
            'how quality and price of the facilities are made transparent',
            { quality: l('设施质量', 'quality of the facilities'), 'price-list': l('价格清单', 'price list') },
            'document',
            'report',
          ),
          onTime('2.1'),
          judged('2.1', '方案的全面性和科学性', 'completeness and soundness of the plans'),
        ],
      },
      {
        code: '2.2',
        clause: '二(二)2',
        kinds: ['A', 'E'],
        must: true,
        zh: '客户服务体系成熟，部署后网络平稳运行并满足升级改造需求',
        en: 'mature customer service; the network runs smoothly and meets the need',
        items: [
          attested(
            '2.2.service',
            '客户服务组织、热线和服务承诺',
            'service organisation, hotline and service level',
            'document',
          ),
          attested(
            '2.2.operation',
            '网络平稳运行的数据或客户证明',
            'incident data or customer proofs',
            'customer-proof',
            'report',
          ),
          judged('2.2', '客户服务体系的成熟程度', 'maturity of the customer service'),
        ],
      },
    ],
  },
  identification: {
    number: 3,
    zh: '标识服务商',
    en: 'identification',
    clause: '一(一)3',
    scopes: [
      {
        code: 'identification',
        zh: '标识解析服务',
        en: 'identification services',
        least: 1,
        options: {
          software: l('标识解析软件', 'resolution software'),
          hardware: l('标识解析硬件', 'resolution hardware'),
          solution: l('标识解析应用方案', 'resolution solutions'),
        },
      },
    ],
    conditions: [
      {
        code: '3.1',
        clause: '二(三)1',
        kinds: ['D', 'A', 'E'],
        zh: '提供行业级标识解析软硬件产品应用服务，打通产业链各环节，提供节点建设、资源调度、模型管理、安全监管等服务',
        en: 'industry-level resolution services along the chain',
        items: [
          decided('3.1.links', '服务覆盖的产业链环节', 'links of the chain served', {
            type: 'options',
            least: 'condition-3.1-links',
            options: {
              design: l('研发设计', 'research and design'),
              production: l('生产制造', 'production'),
              operation: l('运营管理', 'operation'),
              logistics: l('仓储物流', 'warehousing and logistics'),
              'product-service': l('产品服务', 'product service'),
            },
          }),
          decided('3.1.services', '标识解析节点服务', 'node services', {
            type: 'options',
            least: 'condition-3.1-services',
            options: {
              'node-building': l('节点建设', 'node building'),
              scheduling: l('资源调度', 'resource scheduling'),
              'model-management': l('模型管理', 'model management'),
              supervision: l('安全监管', 'security supervision'),
            },
          }),
          attested('3.1.references', '应用实例证明', 'references', 'contract', 'customer-proof'),
          judged('3.1', '行业级标识解析服务能力', 'ability at industry level'),
        ],
      },
      {
        code: '3.2',
        clause: '二(三)2',
        kinds: ['D', 'A'],
        zh: '技术和运营团队专业，具备研发推广、主动标识载体和远程接入服务能力',
        en: 'technical and operations teams; research and promotion, active carriers, remote access',
        items: [
          decided('3.2.teams', '团队人数', 'head-counts', {
            type: 'headcount',
            teams: { technical: l('技术团队', 'technical team'), operations: l('运营团队', 'operations team') },
          }),
          attested('3.2.promotion', '技术研发和市场推广能力证明', 'research and promotion', 'document', 'certificate'),
          attested('3.2.carriers', '主动标识载体服务证明', 'active-identifier carriers', 'document', 'screenshot'),
          attested('3.2.access', '软硬件远程接入服务证明', 'remote access', 'document', 'screenshot'),
        ],
      },
      {
        code: '3.3',
        clause: '二(三)3',
        kinds: ['D', 'A', 'E'],
        zh: '部署方式多样，安全可靠，建立二级节点平台或公共服务平台推广分发机制',
        en: 'several deployment modes, secure and reliable; promotes second-level nodes or public platforms',
        items: [
          decided('3.3.modes', '标识应用部署方式', 'deployment modes', {
            type: 'options',
            least: 'condition-3.3-modes',
            options: {
              'public-cloud': l('公有云', 'public cloud'),
              'private-cloud': l('私有云', 'private cloud'),
              'hybrid-cloud': l('混合云', 'hybrid cloud'),
              'on-premises': l('本地部署', 'on premises'),
              edge: l('边缘部署', 'edge'),
            },
          }),
          attested(
            '3.3.security',
            '满足供应链企业网络与数据安全性、可靠性要求的证明',
            'proof of security and reliability of network and data',
            'report',
            'certificate',
            'document',
          ),
          attested(
            '3.3.promotion',
            '标识解析二级节点平台或公共服务平台推广分发机制',
            'promotion mechanism of a second-level node or public platform',
            'document',
          ),
          {
            ...attested(
              '3.3.node',
              '二级节点代码或公共服务平台批复文件（如有）',
              'code or approval of the node or platform, where there is one',
              'approval',
              'certificate',
            ),
            optional: true,
          },
          judged('3.3', '安全可靠性和推广分发机制', 'security, reliability and promotion'),
        ],
      },
    ],
  },
  integration: {
    number: 4,
    zh: '工业互联网融合应用服务商',
    en: 'industrial internet integration',
    clause: '一(一)4',
    scopes: [
      {
        code: 'area',
        zh: '融合应用领域',
        en: 'areas',
        least: 1,
        open: true,
        options: {
          'integration-standard': l(
            '两化融合评估诊断与贯标',
            'assessment and standard of informatisation and industrialisation',
          ),
          cloud: l('上云服务', 'cloud migration'),
          'benchmark-factory': l('工业互联网标杆工厂', 'benchmark factory'),
          platform: l('工业互联网平台', 'industrial internet platform'),
          'e-commerce': l('工业电商', 'industrial e-commerce'),
          other: l('其他', 'other'),
        },
      },
    ],
    conditions: [
      {
        code: '4.1',
        clause: '二(四)1',
        kinds: ['D', 'A'],
        zh: '围绕融合应用的评估规划、建设运维、应用推广提供方案和服务',
        en: 'plans and services for planning, building and operation, promotion',
        items: [
          decided('4.1.matrix', '服务领域与阶段', 'areas and stages', {
            type: 'matrix',
            least: 'condition-4.1-cells',
            rows: {
              'integration-standard': l('两化融合贯标', 'integration standard'),
              cloud: l('上云服务', 'cloud migration'),
              'benchmark-factory': l('标杆工厂', 'benchmark factory'),
              platform: l('工业互联网平台', 'platform'),
              'e-commerce': l('工业电商', 'e-commerce'),
              other: l('其他', 'other'),
            },
            columns: {
              planning: l('评估规划', 'planning'),
              building: l('建设运维', 'building and operation'),
              promotion: l('应用推广', 'promotion'),
            },
          }),
          attested('4.1.product', '对应的产品或服务说明', 'the product or service behind it', 'document'),
        ],
      },
      {
        code: '4.2',
        clause: '二(四)2',
        kinds: ['E'],
        zh: '针对企业、行业和产业特点提出可落地、可操作的方案',
        en: 'feasible solutions fitted to firm and industry',
        items: [
          {
            code: '4.2.solutions',
            kind: 'E',
            ...l('解决方案文件', 'solution files'),
            check: { type: 'file' },
            evidence: ['document'],
          },
        ],
      },
      {
        code: '4.3',
        clause: '二(四)3',
        kinds: ['A', 'D', 'E'],
        zh: '人才队伍和客户服务体系稳定，帮助客户取得较好效益',
        en: 'stable team and customer service; benefit for customers',
        items: [
          attested(
            '4.3.team',
            '人才队伍名单和客户服务制度',
            'team list and customer service rules',
            'list',
            'document',
          ),
          decided('4.3.cases', '含实施前后数据的案例', 'case studies with figures before and after', {
            type: 'count',
            of: 'cases',
            least: 'condition-4.3-cases',
          }),
          judged('4.3', '客户的经济和社会效益', 'economic and social benefit'),
        ],
      },
    ],
  },
  solution: {
    number: 5,
    zh: '系统解决方案服务商',
    en: 'system solutions',
    clause: '一(一)5',
    scopes: [
      {
        code: 'solution',
        zh: '解决方案类型',
        en: 'solutions',
        least: 1,
        open: true,
        options: {
          collection: l('数据采集', 'data collection'),
          governance: l('数据治理', 'data governance'),
          modelling: l('数据分析建模', 'analysis and modelling'),
          software: l('工业软件/工业APP', 'industrial software or APP'),
          overall: l('整体解决方案', 'overall solution'),
          other: l('其他', 'other'),
        },
      },
    ],
    conditions: [
      {
        code: '5.1',
        clause: '二(五)1',
        kinds: ['D', 'A', 'E'],
        zh: '提供部分或整体解决方案，集成技术和系统，实现生产线、车间、工厂的集成应用',
        en: 'partial or overall solutions, integrated into line, workshop or factory',
        items: [
          decided('5.1.extent', '解决方案类型', 'partial or overall solutions', {
            type: 'options',
            least: 1,
            options: { partial: l('部分解决方案', 'partial'), overall: l('整体解决方案', 'overall') },
          }),
          decided('5.1.technologies', '集成的技术和系统', 'integrated technologies and systems', {
            type: 'options',
            least: 1,
            options: {
              equipment: l('制造装备', 'manufacturing equipment'),
              automation: l('自动化控制', 'automation'),
              software: l('工业软件/工业APP', 'industrial software or APP'),
              other: l('其他', 'other'),
            },
          }),
          decided('5.1.level', '集成应用层级', 'level of integration', {
            type: 'options',
            least: 1,
            options: { line: l('生产线', 'line'), workshop: l('车间', 'workshop'), factory: l('工厂', 'factory') },
          }),
          attested('5.1.case', '集成应用案例证明', 'proof of a case', 'contract', 'customer-proof'),
          judged('5.1', '方案设计、实施和交付能力', 'ability to design, implement and deliver'),
        ],
      },
      {
        code: '5.2',
        clause: '二(五)2',
        kinds: ['D', 'A'],
        must: true,
        zh: '咨询规划、现场实施和运维服务团队专业，熟悉用户行业知识和工艺技术，项目经验丰富，具有软硬件装配、部署、调试、检测、试运行和维护服务能力',
        en: 'consulting, on-site and operations teams with experience',
        items: [
          decided('5.2.teams', '团队人数', 'head-counts', {
            type: 'headcount',
            teams: {
              consulting: l('咨询规划', 'consulting'),
              'on-site': l('现场实施', 'on-site'),
              operations: l('运维服务', 'operations'),
            },
          }),
          decided('5.2.abilities', '软硬件实施能力', 'abilities', {
            type: 'options',
            least: 'condition-5.2-abilities',
            options: {
              assembly: l('装配', 'assembly'),
              deployment: l('部署', 'deployment'),
              debugging: l('调试', 'debugging'),
              testing: l('检测', 'testing'),
              'trial-run': l('试运行', 'trial run'),
              maintenance: l('维护', 'maintenance'),
            },
          }),
          attested(
            '5.2.knowledge',
            '团队人员熟悉用户的行业知识、工艺技术的证明',
            "proof that the staff know the users' industry and processes",
            'document',
            'certificate',
            'list',
          ),
          attested('5.2.projects', '项目清单', 'project list', 'list'),
        ],
      },
      {
        code: '5.3',
        clause: '二(五)3',
        kinds: ['A', 'E'],
        zh: '方案模块化、标准化，并能个性化定制和二次开发',
        en: 'modular, standard solutions and customisation',
        items: [
          attested('5.3.modules', '模块清单', 'module list', 'list'),
          attested('5.3.customised', '定制或二次开发案例', 'a customised case', 'document', 'customer-proof'),
          judged('5.3', '模块化、标准化和定制能力', 'modularity and customisation'),
        ],
      },
      {
        code: '5.4',
        clause: '二(五)4',
        kinds: ['D', 'A'],
        zh: '售后服务体系完善、管理严格，有专门维保部门和人员',
        en: 'complete after-sales with a maintenance department and staff',
        items: [
          decided('5.4.department', '维保部门名称', 'maintenance department', { type: 'text', max: 100 }),
          decided('5.4.staff', '维保人数', 'maintenance staff', {
            type: 'headcount',
            teams: { maintenance: l('维保人员', 'maintenance') },
          }),
          attested(
            '5.4.offers',
            '技术咨询、培训和维保服务制度',
            'consulting, training and maintenance offers',
            'document',
          ),
        ],
      },
    ],
  },
  security: {
    number: 6,
    zh: '工业信息安全服务商',
    en: 'industrial information security',
    clause: '一(一)6',
    scopes: [
      {
        code: 'service',
        zh: '安全服务',
        en: 'security services',
        least: 1,
        options: {
          'network-data': l('网络和数据安全', 'network and data security'),
          'risk-assessment': l('风险评估', 'risk assessment'),
          response: l('应急响应', 'emergency response'),
          consulting: l('安全咨询', 'consulting'),
          operation: l('安全运维', 'operation'),
          protection: l('安全防护', 'protection'),
        },
      },
    ],
    conditions: [
      {
        code: '6.1',
        clause: '二(六)1',
        kinds: ['D', 'E'],
        zh: '提供专业的工业网络安全和数据安全服务',
        en: 'professional network and data security services for industry',
        items: [
          decided(
            '6.1.services',
            '网络安全和数据安全服务及各项服务的证明材料',
            'security services, each with evidence',
            {
              type: 'groups',
              least: 'condition-6.1-groups',
              proof: true,
              groups: {
                network: {
                  ...l('网络安全', 'network security'),
                  options: {
                    assessment: l('安全评估', 'assessment'),
                    monitoring: l('安全监测', 'monitoring'),
                    response: l('安全应急响应', 'response'),
                    consulting: l('安全咨询', 'consulting'),
                    operation: l('安全运维', 'operation'),
                  },
                },
                data: {
                  ...l('数据安全', 'data security'),
                  options: {
                    classification: l('数据分类分级', 'classification'),
                    assessment: l('数据安全评估', 'assessment'),
                    monitoring: l('数据安全监测', 'monitoring'),
                    protection: l('数据安全防护', 'protection'),
                  },
                },
              },
            },
          ),
          judged('6.1', '安全服务的专业水平', 'professional level of the services'),
        ],
      },
      {
        code: '6.2',
        clause: '二(六)2',
        kinds: ['D', 'A'],
        zh: '技术人员具备专业能力、服务实施经验和国家相关机构评价认可的资质，采用安全可靠的专业工具和设备，遵循服务规程或规范提供服务',
        en: 'staff with recognised qualification, safe tools, service rules',
        items: [
          decided(
            '6.2.certificates',
            '人员资质证书（发证机构、有效期）',
            'staff certificates with issuer and validity',
            { type: 'count', of: 'certificates', least: 'condition-6.2-certificates' },
            'certificate',
          ),
          attested(
            '6.2.experience',
            '服务实施经验证明',
            'proof of experience in carrying out services',
            'list',
            'contract',
            'customer-proof',
          ),
          attested('6.2.tools', '专业工具清单', 'list of tools', 'list'),
          attested('6.2.procedure', '服务规程或规范', 'service procedure', 'document'),
        ],
      },
      {
        code: '6.3',
        clause: '二(六)3',
        kinds: ['A', 'E'],
        zh: '客户服务和质量管理体系成熟完善',
        en: 'mature customer service and quality system',
        items: [
          attested(
            '6.3.system',
            '客户服务和质量管理文件',
            'customer service and quality files',
            'document',
            'certificate',
          ),
          attested('6.3.references', '客户证明', 'references', 'customer-proof'),
          judged('6.3', '体系的成熟程度', 'maturity of the system'),
        ],
      },
    ],
  },
  'producer-service': {
    number: 7,
    zh: '生产性服务业供应商',
    en: 'producer services',
    clause: '一(一)7',
    scopes: [
      {
        code: 'service',
        zh: '生产性服务',
        en: 'producer services',
        least: 1,
        open: true,
        options: {
          consulting: l('咨询规划', 'planning and consulting'),
          diagnosis: l('诊断评估', 'diagnosis'),
          design: l('数字设计', 'digital design'),
          'supply-chain': l('智慧供应链', 'smart supply chain'),
          testing: l('检验检测', 'testing'),
          'shared-manufacturing': l('共享制造', 'shared manufacturing'),
          culture: l('工业文化建设及传播', 'industrial culture'),
          standards: l('技术标准', 'standards'),
          other: l('其他', 'other'),
        },
      },
    ],
    conditions: [
      {
        code: '7.1',
        clause: '二(七)1',
        kinds: ['A', 'E'],
        zh: '面向先进制造业和现代服务业深度融合，为制造业提供解决方案和服务',
        en: 'solutions for the fusion of manufacturing and services',
        items: [
          attested('7.1.solutions', '解决方案文件', 'solution files', 'document'),
          judged('7.1', '方案的适用性', 'fitness of the solutions'),
        ],
      },
      {
        code: '7.2',
        clause: '二(七)2',
        kinds: ['D', 'A', 'E'],
        zh: '服务团队专业，服务方案模块化、标准化，提供智能化改造数字化转型咨询规划、诊断评估、技术标准等服务，具备个性化定制和二次开发的方案设计能力',
        en: 'professional team; modular plans; consulting, diagnosis, standards; customisation',
        items: [
          decided('7.2.team', '服务团队人数', 'head-count', {
            type: 'headcount',
            teams: { service: l('服务团队', 'service team') },
          }),
          attested('7.2.plans', '模块化、标准化服务方案', 'modular service plans', 'document'),
          ...(
            [
              ['7.2.consulting', '智能化改造数字化转型咨询规划服务的证明', 'proof of consulting and planning'],
              ['7.2.diagnosis', '智能化改造数字化转型诊断评估服务的证明', 'proof of diagnosis and assessment'],
              ['7.2.standards', '智能化改造数字化转型技术标准服务的证明', 'proof of services for technical standards'],
            ] as const
          ).map(([code, zh, en]) => attested(code, zh, en, 'contract', 'report', 'document')),
          attested(
            '7.2.customisation',
            '个性化定制和二次开发方案',
            'customised plans and secondary development',
            'document',
            'customer-proof',
          ),
          judged('7.2', '方案设计和定制能力', 'ability to design and customise'),
        ],
      },
      {
        code: '7.3',
        clause: '二(七)3',
        kinds: ['D', 'A', 'E'],
        zh: '客户服务体系完善，建立行业知识库和专家库，定期组织专家咨询诊断活动和两业融合对接活动，形成分析报告',
        en: 'customer service, knowledge base and expert pool, regular events, analysis reports',
        items: [
          attested(
            '7.3.service',
            '客户服务体系文件',
            'files of the customer service system',
            'document',
            'certificate',
          ),
          decided('7.3.experts', '专家库人数', 'experts in the pool', {
            type: 'count',
            of: 'experts',
            least: 'condition-7.3-experts',
          }),
          attested('7.3.knowledge', '行业知识库证明', 'proof of the knowledge base', 'screenshot', 'document'),
          decided('7.3.diagnosis-events', '定期组织的专家咨询诊断活动', 'regular events of expert diagnosis', {
            type: 'count',
            of: 'events',
            least: 'condition-7.3-events',
            within: 'condition-7.3-event-months',
          }),
          decided('7.3.matching-events', '定期组织的两业融合对接活动', 'regular events of fusion', {
            type: 'count',
            of: 'events',
            least: 'condition-7.3-events',
            within: 'condition-7.3-event-months',
          }),
          decided(
            '7.3.reports',
            '分析报告',
            'analysis reports',
            { type: 'count', of: 'reports', least: 'condition-7.3-reports' },
            'report',
          ),
          decided('7.3.dimensions', '报告覆盖的方面', 'dimensions of the reports', {
            type: 'sections',
            sections: {
              staff: l('人员', 'staff'),
              technology: l('技术', 'technology'),
              equipment: l('装备', 'equipment'),
              production: l('生产', 'production'),
              logistics: l('物流', 'logistics'),
              sales: l('销售', 'sales'),
              service: l('服务', 'service'),
            },
          }),
          judged('7.3', '诊断、评估和监理能力', 'ability to diagnose, assess and supervise'),
        ],
      },
    ],
  },
} as const satisfies Record<string, Category>

export type CategoryCode = keyof typeof CATEGORIES

export const CATEGORY_CODES = Object.keys(CATEGORIES) as CategoryCode[]

export const isCategoryCode = (value: unknown): value is CategoryCode =>
  typeof value === 'string' && Object.hasOwn(CATEGORIES, value)

/** Names of the categories by code. */
export const CATEGORY_LABELS: Record<string, Label> = Object.fromEntries(
  Object.entries(CATEGORIES).map(([code, { zh, en }]) => [code, { zh, en }]),
)

/** A category under its wide type, for code that iterates over all. */
export const categoryOf = (code: CategoryCode): Category => CATEGORIES[code]

const CONDITIONS: ReadonlyMap<string, Condition & { category: CategoryCode }> = new Map(
  CATEGORY_CODES.flatMap((category) =>
    categoryOf(category).conditions.map((condition) => [condition.code, { ...condition, category }] as const),
  ),
)

/** A condition by its code, `1.4`, with its category; undefined if there is none. */
export const conditionOf = (code: string): (Condition & { category: CategoryCode }) | undefined => CONDITIONS.get(code)

/** The value of a threshold: the setting if it is a number within bounds, else the default. */
export function threshold(name: ConditionSetting, settings: Partial<Record<ConditionSetting, number>> = {}): number {
  const { min, max, default: standard } = CONDITION_SETTINGS[name]
  const value = settings[name]
  return value !== undefined && value >= min && value <= max ? value : standard
}
