import type { Context } from 'koa'
import { databaseNow } from '../../../../shared/server/database/clock'
import { staffActorOf } from '../../../../shared/server/walls/actors'
import type { BatchRow } from '../../domain/batch-guards'
import { readProgress } from './progress'

/** The current batch for the home page of the panel. */
export const workbenchRoutes = [
  { method: 'GET', path: '/workbench', handler: workbench, config: { policies: ['admin::isAuthenticatedAdmin'] } },
]

async function workbench(ctx: Context): Promise<void> {
  const actor = await staffActorOf(ctx)
  const { batch, cities } = await readProgress(actor)
  ctx.body = {
    data: { kind: actor.kind, now: databaseNow().toISOString(), batch: batch && present(batch), cities },
    meta: {},
  }
}

const present = ({
  documentId,
  name,
  state,
  liaisonDueAt,
  filingOpensAt,
  filingClosesAt,
  recommendClosesAt,
}: BatchRow) => ({
  documentId,
  name,
  state,
  liaisonDueAt,
  filingOpensAt,
  filingClosesAt,
  recommendClosesAt,
})
