import type { Core } from '@strapi/strapi'
import { malformedCharacter } from '../../../../shared/pure/input-shape'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { strapiService } from '../../../../shared/server/process/strapi-edge'

declare const strapi: Core.Strapi

/** Hash of no known password: unknown accounts take as much time as known ones. */
const NOBODY = '$2b$10$C6UzMDM.H6dfI/f/IKcEeO7ZxoCbQpVGBMGYAZkXMM1c4Wd7fhPkK'

const users = () => strapiService(strapi, 'plugin::users-permissions.user')

/** Whether a password matches a hash; without a hash it takes as long and is false. */
export async function matches(password: string, hash: string | null | undefined): Promise<boolean> {
  // bcryptjs loops forever on a lone surrogate and ignores what follows a NUL.
  const isText = malformedCharacter(password) === undefined
  const isSame = await users().validatePassword(isText ? password : '', hash || NOBODY)
  return isSame && isText && Boolean(hash)
}

export const hashOf = async (password: string): Promise<string> =>
  (await users().ensureHashedPasswords({ password })).password

/** A secret for a link: 256 bits; only a digest is stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/**
 * Identifies repeated attempts on an unknown name without storing it, since it may be a password in the wrong field.
 */
export const macOf = (text: string): string =>
  createHmac('sha256', `identifier:${String(strapi.config.get('plugin::users-permissions.jwtSecret'))}`)
    .update(text)
    .digest('hex')
