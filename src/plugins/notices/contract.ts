/** Channels of a message: a mail, or the list that a person reads after signing in. */
export type Channel = 'mail' | 'inbox'

/** Acts that must not happen untold: a boot without a listener of these stops. */
export const MUST_BE_TOLD = [
  'batch.opened',
  'batch.windows-changed',
  'batch.extended',
  'demand.submitted',
  'demand.returned',
  'demand.not-selected',
  'demand.listed',
  'demand.not-listed',
  'verification.rejected',
] as const
