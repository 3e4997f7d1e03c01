import { useStaffData } from '../../../../shared/admin/api'
import type { Label } from '../../../../shared/pure/workflow'

export type Language = 'zh' | 'en'

export interface Wording {
  subject: string
  body: string
  version: number
  changedAt: string | null
  changedBy: string | null
  shipped: { subject: string; body: string }
}

export interface TemplateRow {
  notice: string
  label: Label
  audience: Label[]
  about: { uid: string; label: Label } | null
  variables: Record<string, Label>
  mandatory: boolean
  channels: string[]
  staffMail: 'at-once' | 'digest'
  reminder: { offsets: number[]; of: Label } | null
  clause: string
  templates: Record<Language, Wording>
}

export const useTemplates = () => useStaffData<TemplateRow[]>('/notices/templates')
