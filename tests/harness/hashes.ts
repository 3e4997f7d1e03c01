import { running } from './running'

/**
 * Number of passwords hashed or compared while something runs. Hashing takes nearly all the time of a sign-in or
 * registration, so equal numbers mean equal response times.
 */
export async function hashesDuring(run: () => Promise<unknown>): Promise<number> {
  let hashes = 0
  const { bcrypt } = running
  const { hash } = bcrypt
  // The library hashes the given password for comparing.
  bcrypt.hash = (...all) => (hashes++, hash(...all))
  try {
    await run()
  } finally {
    bcrypt.hash = hash
  }
  return hashes
}
