import type { Core } from '@strapi/strapi'
import { following, type VerbContext } from '../../../../shared/server/flows/flows'
import { conclusionsOf, type ConcludedSubject } from '../../../experts/contract'

declare const strapi: Core.Strapi

/** R14: panels whose conclusions a list was determined on cannot be reopened. */
export async function settlePanels(concluded: readonly ConcludedSubject[], context: VerbContext): Promise<void> {
  const panels = [...new Set(concluded.map(({ panel }) => panel.documentId))].sort()
  await conclusionsOf(strapi).settle(panels, following(context))
}
