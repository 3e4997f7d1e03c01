import type { Core } from '@strapi/strapi'
import { malformedCharacter } from '../../../../shared/pure/input-shape'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { strapiService } from '../../../../shared/server/process/strapi-edge'

declare const strapi: Core.Strapi

/** Of no password anybody knows: whoever is unknown costs as much time as whoever is known. */
const NOBODY = '$2b$10$C6UzMDM.H6dfI/f/IKcEeO7ZxoCbQpVGBMGYAZkXMM1c4Wd7fhPkK'

const users = () => strapiService(strapi, 'plugin::users-permissions.user')

/** Whether a password is the one of a hash; without a hash it takes as long and is wrong. */
export async function matches(password: string, hash: string | null | undefined): Promise<boolean> {
  // bcryptjs never ends on half of a surrogate pair, and reads no further than a NUL.
  const isText = malformedCharacter(password) === undefined
  const isSame = await users().validatePassword(isText ? password : '', hash || NOBODY)
  return isSame && isText && Boolean(hash)
}

export const hashOf = async (password: string): Promise<string> =>
  (await users().ensureHashedPasswords({ password })).password

/** A secret for a link: 256 bits, of which the database keeps a digest only. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Tells repeated attempts on one unknown name apart without keeping it: it may be a password in the wrong field. */
export const macOf = (text: string): string =>
  createHmac('sha256', `identifier:${String(strapi.config.get('plugin::users-permissions.jwtSecret'))}`)
    .update(text)
    .digest('hex')
