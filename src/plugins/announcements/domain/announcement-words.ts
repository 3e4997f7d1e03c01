import type { Years } from '../../../shared/pure/dates'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'

export const ANNOUNCEMENT_KIND_LABELS = {
  general: l('一般通知', 'General'),
  policy: l('政策文件', 'Policy'),
  list: l('名单公示与公布', 'Lists'),
  'public-notice': l('公开通报', 'Public notice'),
} as const satisfies Record<string, Label>

export type AnnouncementKind = keyof typeof ANNOUNCEMENT_KIND_LABELS

/** Decisions are announced soon; a correction may name an old one. */
export const DECISION_YEARS: Years = [-20, 1]

/** Texts of an edition, with their labels; a correction may change each of them. */
export const ANNOUNCEMENT_TEXTS = {
  title: l('标题', 'Title'),
  number: l('文号', 'Document number'),
  ground: l('通报事由', 'Ground'),
  decision: l('决定内容', 'Decision'),
  decidedOn: l('决定日期', 'Decided on'),
  body: l('正文', 'Text'),
} as const satisfies Record<string, Label>

export type AnnouncementText = keyof typeof ANNOUNCEMENT_TEXTS

/** Required for a public notice (R67). */
export const NOTICE_NEEDS: readonly AnnouncementText[] = ['number', 'ground', 'decision']
