import type { Label } from '../../../shared/pure/workflow'
import { l } from '../../../shared/pure/schema'
import type { Channel } from '../contract'
import type { SubjectUid } from './subjects'

/**
 * Who hears of it, as seen from the row that it is about: its city or cities, every city, the province; the accounts of
 * its organisation, one account, one officer, the address that he had before, those who keep the system.
 */
export const AUDIENCES = {
  'every-city': l('各市', 'Every city'),
  city: l('所在市', 'The city'),
  province: l('省级', 'The province'),
  organisation: l('所属单位账号', 'Accounts of the organisation'),
  account: l('本人账号', 'The account'),
  officer: l('本人', 'The officer'),
  'former-address': l('变更前的邮箱', 'The address that it was before'),
  administrators: l('系统管理员', 'System administrators'),
} as const satisfies Record<string, Label>
export type Audience = keyof typeof AUDIENCES

/** Whose preferences and whose language count: officials', or account holders'. */
export const sideOf = (audience: Audience): 'staff' | 'account' =>
  audience === 'organisation' || audience === 'account' ? 'account' : 'staff'

export interface Template {
  subject: string
  body: string
}

export interface Variable extends Label {
  /** What the preview puts in its place, where the value comes with the event and not from the row. */
  sample?: string
}

/** One kind of notice: who hears of what, in which words, when. */
export interface Notice {
  label: Label
  /** Event that it follows; none for what a job writes by itself. */
  event?: string
  audience: readonly Audience[]
  /** Content type of the row that it is about. */
  about?: SubjectUid
  /** Variables beside those of the row, which come with the event. */
  variables?: Readonly<Record<string, Variable>>
  template: { zh: Template; en: Template }
  /** Nobody may mute it. */
  mandatory: boolean
  channels: readonly Channel[]
  /** When officials get the mail; account holders get theirs at once. */
  staffMail: 'at-once' | 'digest'
  /** A reminder goes only to those who still owe, so many days from the last day. */
  reminder?: { offsets: readonly number[]; of: Label }
  /** Clause of the policy and rule numbers. */
  clause: string
}

export const BOTH: readonly Channel[] = ['mail', 'inbox']
