/** Channels of a message: a mail, or the list that a person reads after signing in. */
export type Channel = 'mail' | 'inbox'
