import { clip } from '../shared/pure/brief'
import { defineRefusals, type Refusal } from '../shared/pure/refusal'
import { foldText } from '../shared/pure/text'

export const refuse = defineRefusals({
  'industry-unknown': {
    status: 400,
    zh: '行业“{value}”无法识别，请填写国民经济行业分类（GB/T 4754-2017）的大类、中类或小类代码，如 C34、C3411',
    en: 'The industry "{value}" is unknown; give a GB/T 4754-2017 code of two to four digits such as C34 or C3411',
  },
  'industry-section-mismatch': {
    status: 400,
    zh: '行业“{value}”的门类字母不对，大类{division}（{name}）属于门类{section}',
    en: 'The section letter of industry "{value}" is wrong: division {division} belongs to section {section}',
  },
})

/** Sections (门类) and divisions (大类) of GB/T 4754-2017; divisions are numbered consecutively from 01 to 97. */
export const INDUSTRY_SECTIONS = {
  A: { name: '农、林、牧、渔业', divisions: ['农业', '林业', '畜牧业', '渔业', '农、林、牧、渔专业及辅助性活动'] },
  B: {
    name: '采矿业',
    divisions: [
      '煤炭开采和洗选业',
      '石油和天然气开采业',
      '黑色金属矿采选业',
      '有色金属矿采选业',
      '非金属矿采选业',
      '开采专业及辅助性活动',
      '其他采矿业',
    ],
  },
  C: {
    name: '制造业',
    divisions: [
      '农副食品加工业',
      '食品制造业',
      '酒、饮料和精制茶制造业',
      '烟草制品业',
      '纺织业',
      '纺织服装、服饰业',
      '皮革、毛皮、羽毛及其制品和制鞋业',
      '木材加工和木、竹、藤、棕、草制品业',
      '家具制造业',
      '造纸和纸制品业',
      '印刷和记录媒介复制业',
      '文教、工美、体育和娱乐用品制造业',
      '石油、煤炭及其他燃料加工业',
      '化学原料和化学制品制造业',
      '医药制造业',
      '化学纤维制造业',
      '橡胶和塑料制品业',
      '非金属矿物制品业',
      '黑色金属冶炼和压延加工业',
      '有色金属冶炼和压延加工业',
      '金属制品业',
      '通用设备制造业',
      '专用设备制造业',
      '汽车制造业',
      '铁路、船舶、航空航天和其他运输设备制造业',
      '电气机械和器材制造业',
      '计算机、通信和其他电子设备制造业',
      '仪器仪表制造业',
      '其他制造业',
      '废弃资源综合利用业',
      '金属制品、机械和设备修理业',
    ],
  },
  D: {
    name: '电力、热力、燃气及水生产和供应业',
    divisions: ['电力、热力生产和供应业', '燃气生产和供应业', '水的生产和供应业'],
  },
  E: { name: '建筑业', divisions: ['房屋建筑业', '土木工程建筑业', '建筑安装业', '建筑装饰、装修和其他建筑业'] },
  F: { name: '批发和零售业', divisions: ['批发业', '零售业'] },
  G: {
    name: '交通运输、仓储和邮政业',
    divisions: [
      '铁路运输业',
      '道路运输业',
      '水上运输业',
      '航空运输业',
      '管道运输业',
      '多式联运和运输代理业',
      '装卸搬运和仓储业',
      '邮政业',
    ],
  },
  H: { name: '住宿和餐饮业', divisions: ['住宿业', '餐饮业'] },
  I: {
    name: '信息传输、软件和信息技术服务业',
    divisions: ['电信、广播电视和卫星传输服务', '互联网和相关服务', '软件和信息技术服务业'],
  },
  J: { name: '金融业', divisions: ['货币金融服务', '资本市场服务', '保险业', '其他金融业'] },
  K: { name: '房地产业', divisions: ['房地产业'] },
  L: { name: '租赁和商务服务业', divisions: ['租赁业', '商务服务业'] },
  M: { name: '科学研究和技术服务业', divisions: ['研究和试验发展', '专业技术服务业', '科技推广和应用服务业'] },
  N: {
    name: '水利、环境和公共设施管理业',
    divisions: ['水利管理业', '生态保护和环境治理业', '公共设施管理业', '土地管理业'],
  },
  O: {
    name: '居民服务、修理和其他服务业',
    divisions: ['居民服务业', '机动车、电子产品和日用产品修理业', '其他服务业'],
  },
  P: { name: '教育', divisions: ['教育'] },
  Q: { name: '卫生和社会工作', divisions: ['卫生', '社会工作'] },
  R: {
    name: '文化、体育和娱乐业',
    divisions: ['新闻和出版业', '广播、电视、电影和录音制作业', '文化艺术业', '体育', '娱乐业'],
  },
  S: {
    name: '公共管理、社会保障和社会组织',
    divisions: [
      '中国共产党机关',
      '国家机构',
      '人民政协、民主党派',
      '社会保障',
      '群众团体、社会团体和其他成员组织',
      '基层群众自治组织及其他组织',
    ],
  },
  T: { name: '国际组织', divisions: ['国际组织'] },
} as const satisfies Record<string, { name: string; divisions: readonly string[] }>

export type IndustrySection = keyof typeof INDUSTRY_SECTIONS

export interface IndustryDivision {
  section: IndustrySection
  /** Two digits. */
  number: string
  /** Section and number, `C34`. */
  code: string
  name: string
}

const sections = Object.keys(INDUSTRY_SECTIONS) as IndustrySection[]

export const INDUSTRY_DIVISIONS: readonly IndustryDivision[] = sections
  .flatMap((section) => INDUSTRY_SECTIONS[section].divisions.map((name) => ({ section, name })))
  .map(({ section, name }, index) => {
    const number = String(index + 1).padStart(2, '0')
    return { section, number, code: section + number, name }
  })

const byNumber = new Map(INDUSTRY_DIVISIONS.map((division) => [division.number, division]))
const byName = new Map(INDUSTRY_DIVISIONS.map((division) => [bare(division.name), division]))

/**
 * Parses an industry (GB/T 4754-2017): `C34`, `34`, `c3411`, `通用设备制造业`, `C34 通用设备制造业`.
 * @returns the canonical code: the section letter and two to four digits. Classes below the division are not checked
 * against the standard; a lost leading zero (`1` for 01) is refused, not guessed.
 * Refusals: industry-unknown, industry-section-mismatch.
 */
export function parseIndustryCode(text: string): string | Refusal {
  const value = clip(text.trim(), 40)
  const folded = foldText(text).replace(/ /g, '')
  const match = /^([A-Ta-t]?)(\d{2,4})(\D*)$/.exec(folded)
  if (!match) return byName.get(bare(folded))?.code ?? refuse('industry-unknown', { value })
  const [, letter = '', digits = '', name = ''] = match
  const division = byNumber.get(digits.slice(0, 2))
  // If code and name disagree, one is wrong and we cannot know which.
  if (!division || (name && digits.length === 2 && bare(name) !== bare(division.name)))
    return refuse('industry-unknown', { value })
  if (letter && letter.toUpperCase() !== division.section)
    return refuse('industry-section-mismatch', {
      value,
      division: division.number,
      name: division.name,
      section: division.section,
    })
  return division.section + digits
}

/** The division of a canonical code, `C3411` -> 34 通用设备制造业; undefined if there is none. */
export function industryOf(code: string): IndustryDivision | undefined {
  const division = byNumber.get(code.slice(1, 3))
  return division && /^[A-T]\d{2,4}$/.test(code) && code[0] === division.section ? division : undefined
}

/** The label of a canonical code: `C3411 通用设备制造业`; the code itself if unknown. */
export function industryLabel(code: string): string {
  const division = industryOf(code)
  return division ? `${code} ${division.name}` : code
}

/** Names without punctuation: 农、林、牧、渔 is also typed 农林牧渔. */
function bare(name: string): string {
  return name.replace(/[、,，\s]/g, '')
}
