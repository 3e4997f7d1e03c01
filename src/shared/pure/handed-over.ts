import { l } from './schema'

/** What a row of the organisation does when it is handed over: it follows, in the state it is in. */
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
