import type { Core } from '@strapi/strapi'
import { following, type VerbContext } from '../../../../shared/server/flows/flows'
import { conclusionsOf, type ConcludedSubject } from '../../../experts/contract'

declare const strapi: Core.Strapi

/** R14: what a list was determined by is not reopened any more. */
export async function settlePanels(concluded: readonly ConcludedSubject[], context: VerbContext): Promise<void> {
  const panels = [...new Set(concluded.map(({ panel }) => panel.documentId))].sort()
  await conclusionsOf(strapi).settle(panels, following(context))
}
