import type { MailAnswer } from '../../../shared/pure/mail-outcome'
import { l } from '../../../shared/pure/schema'
import type { Label } from '../../../shared/pure/workflow'

/** States of a letter. */
export const LETTER_STATES = {
  queued: l('待发送', 'To be sent'),
  sent: l('已发送', 'Sent'),
  failed: l('发送失败', 'Failed'),
  dropped: l('已不需要发送', 'No longer needed'),
} as const satisfies Record<string, Label>

export type LetterState = keyof typeof LETTER_STATES

/** A letter as listed; neither wording nor link is stored. */
export interface LetterRow {
  id: string
  label: Label
  /** The present address of the account, member of staff or invitation. */
  address: string | null
  state: LetterState
  askedAt: string
  endedAt: string | null
  attempts: number
  answer: MailAnswer | null
}
