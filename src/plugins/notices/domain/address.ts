const LONGEST = 254

/**
 * Whether a text can be an e-mail address: one mailbox at one host, nothing that a mail server would read as two. What
 * lies behind it only the server knows.
 */
export const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST &&
  /^[^\s\p{C}@<>()[\],;:"\\]+@[^\s\p{C}@<>()[\],;:"\\.]+(\.[^\s\p{C}@<>()[\],;:"\\.]+)+$/u.test(text)
