import { l } from '../../../shared/pure/schema'

declare module '../../../shared/pure/schema' {
  interface OwnerKinds {
    enterprise: true
    provider: true
  }
}

/** Labels of the hand-over action, by the organisation that a row follows. */
const LABELS = {
  enterprise: l('随企业移交', 'Handed over with the enterprise'),
  provider: l('随服务商移交', 'Handed over with the provider'),
}

/** The hand-over action of a type that follows its organisation; the state stays. */
export const followed = <const State extends string>(
  from: readonly State[],
  organisation: keyof typeof LABELS = 'enterprise',
) => ({
  label: LABELS[organisation],
  from,
  by: 'system' as const,
  clause: 'R70 S10',
  internal: true as const,
})
