import type { Label } from './needs'

/** Where the panel may go when an action is done: to the next row that waits for the same person, or back to the list. */
export type Next = 'next-task' | 'list'

/** Texts and navigation of an action in the panel. Defaults apply to what is left out. */
export interface ActionWords {
  label: Label
  /** Shown as dangerous in the panel. */
  dangerous?: boolean
  /** The sentence of the dialog, above what it asks for. */
  prompt?: Label
  /** The toast. */
  done?: Label
  /** The first of these that the page has; without one the page stays where it is. */
  next?: readonly Next[]
}

/** What the panel says around an action and where it goes then. */
export interface FollowUp {
  prompt?: Label
  /** The button that sends it. */
  confirm: Label
  done: Label
  next: readonly Next[]
}

const DANGEROUS: Label = {
  zh: '请核对无误后再确认，此操作影响较大。',
  en: 'Check before you confirm: this has far-reaching effects.',
}

/** Texts of the dialog and the toast, and where the panel goes next, with the defaults filled in. */
export const followUpOf = ({ label, dangerous, prompt, done, next = [] }: ActionWords): FollowUp => ({
  prompt: prompt ?? (dangerous ? DANGEROUS : undefined),
  confirm: { zh: `确认${label.zh}`, en: `Confirm: ${label.en}` },
  done: done ?? { zh: `已办理：${label.zh}`, en: `Done: ${label.en}` },
  next,
})
