import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { recordWord } from './history-words'
import { Refused } from '../../pure/refusal'
import { refuse as refuseAct } from './act'
import { staffActorOf } from '../walls/actors'
import { query, tableOf } from '../database/database'
import { actionLabelOf, flowOf } from './flows'
import { recordOf, type RecordLine } from './history'
import { recordedTypes } from './record'
import { refuse } from '../../pure/general-refusals'
import { abilityOf, paramsOf } from '../http/request-parts'

declare const strapi: Core.Strapi

const READ = 'plugin::content-manager.explorer.read'

/** History of rows without a flow; rows with a flow have it among `flowRoutes`. */
export const recordRoutes = [
  {
    method: 'GET',
    path: '/record/:uid/:documentId',
    handler: readRecord,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
]

/**
 * History of a row with values before and after; also of a deleted row, if its lines are in the reader's scope.
 * Refusals: not-open-to-you, not-found.
 */
async function readRecord(ctx: Context): Promise<void> {
  const { uid, documentId } = paramsOf(ctx, 'uid', 'documentId')
  await staffActorOf(ctx)
  if (!recordedTypes(strapi).includes(uid)) throw new Refused(refuseAct('not-found', { documentId }))
  if (!abilityOf(ctx)?.can(READ, uid)) throw new Refused(refuse('not-open-to-you'))
  const lines = await recordOf(uid, documentId)
  const [row] = await query(`select 1 as here from "${tableOf(uid)}" where document_id = $1`, [documentId])
  if (!row && lines.length === 0) throw new Refused(refuseAct('not-found', { documentId }))
  ctx.body = { data: shownLines(ctx, uid, lines), meta: {} }
}

/** Lines with labels for codes, reduced to attributes that the reader may read. */
export function shownLines(ctx: Context, uid: string, lines: readonly RecordLine[]): object[] {
  const ability = abilityOf(ctx)
  const flow = flowOf(uid)?.flow
  return lines.map(({ changes, ...line }) => ({
    ...line,
    changes:
      changes && Object.fromEntries(Object.entries(changes).filter(([name]) => ability?.can(READ, uid, name) === true)),
    actionLabel: changes ? recordWord(line.action) : actionLabelOf(uid, line.action),
    fromLabel: line.from === null ? null : flow?.states[line.from]?.label,
    toLabel: flow?.states[line.to]?.label,
  }))
}
