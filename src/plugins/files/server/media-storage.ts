import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { Refused } from '../../../shared/pure/refusal'
import { refuse } from './refusals'
import { providerOf } from '../../../shared/server/process/strapi-edge'

type Ask = (...given: unknown[]) => Promise<unknown>

const WRITES = ['upload', 'uploadStream', 'replace', 'replaceStream', 'delete'] as const

/**
 * Answers 503 when the library's storage does not respond, as for private files. Must run after Strapi has created its
 * provider.
 */
export function guardMediaStorage(strapi: Core.Strapi): void {
  const provider = providerOf<Record<string, Ask>>(strapi, 'upload')
  for (const name of WRITES) {
    const ask = provider[name]
    if (!ask) continue
    provider[name] = async (...given) => {
      try {
        return await ask.apply(provider, given)
      } catch (error) {
        if (error instanceof errors.ApplicationError) throw error
        strapi.log.error(`media storage: ${(error as Error).message}`)
        throw new Refused(refuse(name === 'delete' ? 'file-unreachable' : 'file-storage-down'))
      }
    }
  }
}
