import type { NewMessage } from '../domain/message'

/** Name of the queue that tries mails; its units are numbers of `notices_message`. */
export const MAIL_QUEUE = 'notices.mail'

/**
 * Writes messages in the surrounding transaction, and queues the mails among them. One that was written before (the same
 * occasion, recipient and channel) is left as it is. Without an address, or with one that a server refused for good, it
 * is kept as `undeliverable`. Works behind the walls of whoever acts.
 */
export declare function writeMessages(messages: readonly NewMessage[]): Promise<void>
