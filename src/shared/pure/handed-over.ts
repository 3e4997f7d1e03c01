import { l } from './schema'

/** The hand-over action of a type that follows its organisation; the state stays. */
export const followed = <const State extends string>(
  from: readonly State[],
  label = l('随企业移交', 'Handed over with the enterprise'),
) => ({
  label,
  from,
  by: 'system' as const,
  clause: 'R70 S10',
  internal: true as const,
})
