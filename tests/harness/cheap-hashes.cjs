/** bcrypt's least: 2^4 rounds in the place of Strapi's 2^10, which take a tenth of a second of pure CPU. */
const COST = 4

/**
 * New passwords of this process are hashed at the lowest cost, by the same library into the same form. A run makes
 * hundreds of accounts and signs in as often; second processes (`second-app.ts`) and the smoke tests keep the real cost.
 */
module.exports = (bcrypt) => {
  const { hash, hashSync } = bcrypt
  // To compare, the library passes the hash that it compares with: its cost stands.
  const cheap = (salt) => (typeof salt === 'number' ? COST : salt)
  bcrypt.hash = (text, salt, ...others) => hash(text, cheap(salt), ...others)
  bcrypt.hashSync = (text, salt) => hashSync(text, cheap(salt))
}
