import { running } from './running'

/**
 * How many passwords are hashed or compared while something runs. A hash is nearly all the time that a sign-in or a
 * registration takes, so answers that take as many are told apart by none.
 */
export async function hashesDuring(run: () => Promise<unknown>): Promise<number> {
  let hashes = 0
  const { bcrypt } = running
  const { hash } = bcrypt
  // To compare, the library hashes what was given.
  bcrypt.hash = (...all) => (hashes++, hash(...all))
  try {
    await run()
  } finally {
    bcrypt.hash = hash
  }
  return hashes
}
