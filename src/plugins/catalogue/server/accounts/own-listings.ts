import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { applicantView } from '../../../../shared/pure/applicant-view'
import { checkNeeds } from '../../../../shared/pure/needs'
import { must } from '../../../../shared/pure/refusal'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { catalogueOf } from '../../contract'
import { listingFlow } from '../../domain/listing-flow'
import { idOf } from '../../../../shared/server/http/request-parts'

declare const strapi: Core.Strapi

/** R17: an account lists (上架) or unlists (下架) one of its products. */
export const listOwnProduct = (act: 'list' | 'unlist') => async (ctx: Context) => {
  const actor = await accountActorOf(ctx)
  const { input, version } = inputOf(ctx)
  await answerWrite(ctx, actor, async () => {
    must(checkNeeds({}, input))
    const listing = await catalogueOf(strapi)[act](idOf(ctx), { actor, input, version, at: momentOf(ctx) })
    const state = applicantView(listingFlow).state(listing.state)
    return ok({ documentId: idOf(ctx), state, listedAt: listing.listedAt })
  })
}
