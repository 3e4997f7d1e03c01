import { COMMON_WORDS } from '../../pure/record-words'
import type { Label } from '../../pure/workflow'
import { bootRegistry } from '../process/boot-registries'

const words = bootRegistry<Label>('word of the history')

/**
 * Declares the labels of actions that a plugin's verbs record outside flows, at register.
 * @throws when an action has a label already.
 */
export function declareHistoryWords(owner: string, table: Readonly<Record<string, Label>>): void {
  if (!words.has('create')) words.addAll('kernel', COMMON_WORDS)
  words.addAll(owner, table)
}

/** Label of an action outside a flow, if known. */
export const recordWord = (action: string): Label | undefined => words.get(action)
