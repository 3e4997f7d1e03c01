import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { checkNeeds } from '../../../../shared/pure/needs'
import { must } from '../../../../shared/pure/refusal'
import { accountActorOf } from '../../../../shared/server/walls/actors'
import { answerWrite, inputOf, momentOf, ok } from '../../../../shared/server/http/requests'
import { catalogueOf } from '../../contract'
import { idOf } from '../../../../shared/server/http/request-parts'

declare const strapi: Core.Strapi

/** R17: an account lists (上架) or unlists (下架) one of its products. */
export const listOwnProduct = (act: 'list' | 'unlist') => async (ctx: Context) => {
  const actor = await accountActorOf(ctx)
  const { input, version } = inputOf(ctx)
  await answerWrite(ctx, actor, async () => {
    must(checkNeeds({}, input))
    const { state, listedAt } = await catalogueOf(strapi)[act](idOf(ctx), { actor, input, version, at: momentOf(ctx) })
    return ok({ documentId: idOf(ctx), state, listedAt })
  })
}
