/** Words for names and demands of an industry: products, processes, equipment, problems. */
export interface Industry {
  code: string
  /** Part of the firm's name: 某市某某<trade>有限公司. */
  trades: readonly string[]
  products: readonly string[]
  processes: readonly string[]
  equipment: string
  defect: string
  material: string
  chain: string
}

export const INDUSTRIES: readonly Industry[] = [
  {
    code: 'C34',
    trades: ['精密机械', '泵业', '阀门'],
    products: ['高压柱塞泵', '电动调节阀', '行星减速机'],
    processes: ['粗加工', '精密磨削', '总装试压'],
    equipment: '数控车床和加工中心',
    defect: '尺寸超差和密封泄漏',
    material: '铸锻件毛坯',
    chain: '高端装备产业链',
  },
  {
    code: 'C35',
    trades: ['专用装备', '智能农机'],
    products: ['玉米收获机', '食品灌装线', '矿用输送机'],
    processes: ['下料折弯', '机器人焊接', '整机调试'],
    equipment: '激光切割机和焊接机器人',
    defect: '焊缝气孔和装配干涉',
    material: '高强度板材',
    chain: '高端装备产业链',
  },
  {
    code: 'C36',
    trades: ['汽车部件', '车用制动'],
    products: ['制动盘', '铝合金副车架', '商用车传动轴'],
    processes: ['低压铸造', '热处理', '动平衡检测'],
    equipment: '压铸机和热处理炉',
    defect: '缩松和硬度不均',
    material: '铝锭与灰铁',
    chain: '新能源汽车零部件产业链',
  },
  {
    code: 'C26',
    trades: ['新材料', '精细化工'],
    products: ['水性树脂', '阻燃母粒', '电子级溶剂'],
    processes: ['反应合成', '精馏提纯', '灌装出厂'],
    equipment: '反应釜与精馏塔',
    defect: '批次色差和纯度波动',
    material: '单体与助剂',
    chain: '高端化工产业链',
  },
  {
    code: 'C27',
    trades: ['制药', '生物制品'],
    products: ['中药颗粒', '注射用辅料', '兽用疫苗'],
    processes: ['提取浓缩', '无菌灌装', '冻干'],
    equipment: '发酵罐和冻干机',
    defect: '含量均匀度偏差',
    material: '药材与辅料',
    chain: '医药健康产业链',
  },
  {
    code: 'C13',
    trades: ['农产品加工', '粮油'],
    products: ['调味花生', '冷冻蔬菜', '预制菜'],
    processes: ['清洗分选', '速冻', '包装入库'],
    equipment: '色选机和速冻隧道',
    defect: '异物和水分超标',
    material: '初级农产品',
    chain: '现代食品产业链',
  },
  {
    code: 'C17',
    trades: ['纺织科技', '新型面料'],
    products: ['紧密纺纱线', '功能性面料', '汽车用织物'],
    processes: ['络筒整经', '染色定型', '坯布检验'],
    equipment: '喷气织机和定型机',
    defect: '断经、色花和纬斜',
    material: '棉纱与化纤长丝',
    chain: '现代纺织产业链',
  },
  {
    code: 'C30',
    trades: ['特种陶瓷', '建筑新材'],
    products: ['氧化铝陶瓷环', '节能玻璃', '装配式墙板'],
    processes: ['配料制浆', '高温烧成', '研磨抛光'],
    equipment: '辊道窑和球磨机',
    defect: '变形、裂纹和色号不稳',
    material: '粉体原料',
    chain: '绿色建材产业链',
  },
  {
    code: 'C33',
    trades: ['紧固件', '金属制品'],
    products: ['高强度螺栓', '不锈钢器皿', '钢结构节点'],
    processes: ['冷镦成形', '表面处理', '检验包装'],
    equipment: '多工位冷镦机和电镀线',
    defect: '裂头和镀层不均',
    material: '线材盘条',
    chain: '先进钢铁产业链',
  },
  {
    code: 'C38',
    trades: ['电气', '储能科技'],
    products: ['干式变压器', '储能变流器', '永磁电机'],
    processes: ['绕线浸漆', '电装焊接', '老化试验'],
    equipment: '绕线机和老化房',
    defect: '局部放电和虚焊',
    material: '硅钢片与铜线',
    chain: '新能源装备产业链',
  },
  {
    code: 'C39',
    trades: ['电子', '光电科技'],
    products: ['车载摄像模组', '压力传感芯片', '光通信组件'],
    processes: ['贴片', '固晶键合', '功能测试'],
    equipment: '贴片机和测试机台',
    defect: '偏位、立碑和漏测',
    material: '晶圆与被动元件',
    chain: '新一代信息技术产业链',
  },
  {
    code: 'C29',
    trades: ['橡塑', '密封技术'],
    products: ['工程轮胎', '耐油密封件', '改性塑料粒子'],
    processes: ['密炼', '硫化成型', '外观检验'],
    equipment: '密炼机和硫化机',
    defect: '气泡、缺胶和硬度离散',
    material: '天然胶与炭黑',
    chain: '橡胶轮胎产业链',
  },
]

// Rare characters, so that no real firm is meant.
const FIRST = [...'岫砺澄翎煦沄珩霁堃翊霖璟沐朔翀湜', '筠', '麓']
const SECOND = [...'牧岚汀泓禾谦皋隽沅昀栎芃钰铎曜骁']

/** An invented two-character word for a name; 288 are distinct. */
export const inventedWord = (index: number): string =>
  (FIRST[index % FIRST.length] as string) +
  (SECOND[(index * 5 + Math.floor(index / FIRST.length)) % SECOND.length] as string)
