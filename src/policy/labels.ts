import { clip } from '../shared/pure/brief'
import { defineRefusals, type Refusal } from '../shared/pure/refusal'
import { foldText } from '../shared/pure/text'
import type { Label } from '../shared/pure/workflow'

export const refuse = defineRefusals({
  'unknown-label': {
    status: 400,
    zh: '企业称号“{value}”无法识别，应为专精特新、专精特新“小巨人”、单项冠军、重点产业链或特色产业集群',
    en: 'The enterprise label "{value}" is unknown',
  },
  'no-eligible-label': {
    status: 422,
    zh: '申报企业须具备专精特新、专精特新“小巨人”、单项冠军称号之一，或为重点产业链、特色产业集群企业（{reasons}）',
    en: 'The enterprise needs one of the labels of the filing guide, or must belong to a key chain or cluster ({codes})',
  },
})

export type LabelKind = 'specialised' | 'little-giant' | 'champion' | 'key-chain' | 'characteristic-cluster'

export interface LabelInfo extends Label {
  clause: string
  /** Spellings found in bureaus' lists, normalised by `bare`. */
  spellings: readonly string[]
  /** S09: counts only after the city's confirmation, because it is not a certified title. */
  gate: boolean
  /** S08: kinds implied by this one. */
  implies?: readonly LabelKind[]
}

/** The five labels of §1(2). */
export const LABELS: Record<LabelKind, LabelInfo> = {
  specialised: {
    zh: '专精特新',
    en: 'specialised, refined, distinctive and innovative SME',
    clause: '一(二)',
    gate: false,
    spellings: ['专精特新', '专精特新中小'],
  },
  'little-giant': {
    zh: '专精特新“小巨人”',
    en: '"little giant"',
    clause: '一(二)',
    gate: false,
    implies: ['specialised'],
    spellings: ['小巨人', '专精特新小巨人', '重点小巨人', '专精特新重点小巨人'],
  },
  champion: {
    zh: '单项冠军',
    en: 'single-product champion',
    clause: '一(二)',
    gate: false,
    spellings: [
      '单项冠军',
      '制造业单项冠军',
      '制造业单项冠军示范',
      '制造业单项冠军产品',
      '单项冠军示范',
      '单项冠军产品',
    ],
  },
  'key-chain': {
    zh: '重点产业链',
    en: 'member of a key industrial chain',
    clause: '一(二)',
    gate: true,
    spellings: ['重点产业链', '产业链', '重点产业链链上', '重点产业链链主'],
  },
  'characteristic-cluster': {
    zh: '特色产业集群',
    en: 'member of a characteristic industrial cluster',
    clause: '一(二)',
    gate: true,
    spellings: ['特色产业集群', '产业集群', '中小特色产业集群'],
  },
}

const KINDS = Object.keys(LABELS) as LabelKind[]
const BY_SPELLING: ReadonlyMap<string, LabelKind> = new Map([
  ...KINDS.map((kind): [string, LabelKind] => [kind, kind]),
  ...KINDS.flatMap((kind) => LABELS[kind].spellings.map((spelling): [string, LabelKind] => [spelling, kind])),
])

/**
 * Parses the kind of a label: `专精特新“小巨人”`, `国家级专精特新小巨人企业`, `省级专精特新中小企业`, `制造业单项冠军`, `little-giant`.
 * @param text one label; quotes, spaces, full-width characters, a level or batch in front and 企业, 称号 at the end are
 * ignored.
 * @returns the kind, or the refusal unknown-label. 创新型中小企业, 瞪羚 and the like are not labels of the policy, and a title
 * awarded by a city (市级) does not count as one of the province or the state.
 */
export function parseLabelKind(text: string): LabelKind | Refusal {
  return BY_SPELLING.get(bare(text)) ?? refuse('unknown-label', { value: clip(text.trim(), 40) })
}

function bare(text: string): string {
  return foldText(text)
    .toLowerCase()
    .replace(/[\s"'“”‘’「」『』《》()（）]/g, '')
    .replace(/第[一二三四五六七八九十\d]+批次?/, '')
    .replace(/^(国家级|国家|部级|省级|省|[\u4E00-\u9FFF]{2,3}省级?)/, '')
    .replace(/(称号|名单)$/, '')
    .replace(/企业$/, '')
}

export interface LabelSettings {
  /** S08: a little giant also has the label 专精特新. */
  littleGiantImpliesSpecialised: boolean
  /** S09: members of a chain or cluster count only after the city's confirmation. */
  gateNeedsCityConfirmation: boolean
}

export const LABEL_DEFAULTS: LabelSettings = { littleGiantImpliesSpecialised: true, gateNeedsCityConfirmation: true }

/** The kinds an enterprise has, implied ones included (S08), each once, in the order of LABELS. */
export function effectiveKinds(kinds: readonly LabelKind[], settings: LabelSettings = LABEL_DEFAULTS): LabelKind[] {
  const implied = settings.littleGiantImpliesSpecialised ? kinds.flatMap((kind) => LABELS[kind].implies ?? []) : []
  return KINDS.filter((kind) => kinds.includes(kind) || implied.includes(kind))
}
