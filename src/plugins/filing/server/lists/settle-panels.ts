import type { Core } from '@strapi/strapi'
import { following, type VerbContext } from '../../../../shared/server/flows'
import { conclusionsOf } from '../../../experts/contract'

declare const strapi: Core.Strapi

/** R14: what a list was determined by is not reopened any more. */
export async function settlePanels(uid: string, documentIds: readonly string[], context: VerbContext): Promise<void> {
  const concluded = await conclusionsOf(strapi).of(uid, documentIds)
  const panels = [...new Set(concluded.map(({ panel }) => panel.documentId))].sort()
  await conclusionsOf(strapi).settle(panels, following(context))
}
