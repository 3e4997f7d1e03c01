import type { EventName } from './events'
import { l } from './schema'
import type { Label } from './workflow'

/** Channels of a message: a mail, or the list that a person reads after signing in. */
export type Channel = 'mail' | 'inbox'

export const BOTH: readonly Channel[] = ['mail', 'inbox']

/**
 * Recipients, relative to the row: its city or cities, every city, the province; accounts of its organisation, one
 * account, one officer, a former address, system administrators.
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

/** Whether preferences and language are those of officials or of account holders. */
export const sideOf = (audience: Audience): 'staff' | 'account' =>
  audience === 'organisation' || audience === 'account' ? 'account' : 'staff'

export interface Template {
  subject: string
  body: string
}

export interface Variable extends Label {
  /** Sample for the preview, where the value comes with the event. */
  sample?: string | Label
}

/** Value of a variable. */
export type NoticeValue = string | number | Label | null | undefined
export type NoticeValues = Readonly<Record<string, NoticeValue>>

/** One kind of notice: recipients, event, text, time. */
export interface Notice {
  label: Label
  /** The event that triggers it; absent for notices written by a job. */
  event?: EventName
  audience: readonly Audience[]
  /** Uid of the row it is about, declared as a subject by a plugin. */
  about?: string
  /** Variables that come with the event, besides those of the row. */
  variables?: Readonly<Record<string, Variable>>
  template: { zh: Template; en: Template }
  /** Cannot be muted. */
  mandatory: boolean
  channels: readonly Channel[]
  /** When officials get the mail; account holders get theirs at once. */
  staffMail: 'at-once' | 'digest'
  /** A reminder is sent only while the work is open, so many days from the last day. */
  reminder?: { offsets: readonly number[]; of: Label }
  /** Clause of the policy and rule numbers. */
  clause: string
}

/** A kind of row that notices are about. */
export interface NoticeSubject {
  label: Label
  /** Variables of the row for templates. */
  variables: Readonly<Record<string, Label>>
  /** Page of the public frontend for account holders, before the row's documentId. */
  page?: string
  /** Page of the panel for an audience of officials; without it the row's own page. Null: none. */
  panelPage?: (documentId: string, audience: Audience) => string | null
}

/** Notices of a plugin. The readers of its subjects are registered separately. */
export interface PluginNotices<Uid extends string = string> {
  notices: Readonly<Record<string, Notice>>
  subjects?: Readonly<Record<Uid, NoticeSubject>>
  /** Events of the plugin without a notice, each with the reason. */
  withoutNotice?: Readonly<Partial<Record<EventName, string>>>
  /** Events that must have a listener: the boot fails without one. */
  mustNotify?: readonly EventName[]
}

/** The row's own page in the panel. */
export const rowPage = (uid: string, documentId: string): string =>
  `/content-manager/collection-types/${uid}/${documentId}`

/**
 * Notices to the accounts of the row's organisation, in the applicant's words; they cannot be muted.
 * @param about type of the row.
 */
export const toOrganisation =
  (about: string) => (event: EventName, label: Label, clause: string, zh: Template, en: Template) =>
    ({
      label,
      event,
      audience: ['organisation'],
      about,
      template: { zh, en },
      mandatory: true,
      channels: BOTH,
      staffMail: 'at-once',
      clause,
    }) as const satisfies Notice
