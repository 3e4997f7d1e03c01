import type { Core } from '@strapi/strapi'
import type { Context } from 'koa'
import { Refused } from '../pure/refusal'
import type { Label } from '../pure/workflow'
import { refuse as refuseAct } from './act'
import { staffActorOf } from './actors'
import type { Ability } from './columns'
import { query, tableOf } from './database'
import { flowOf } from './flows'
import { recordOf, type RecordLine } from './history'
import { recordedTypes } from './record'
import { refuse } from './refusals'

declare const strapi: Core.Strapi

const READ = 'plugin::content-manager.explorer.read'

/** How rows come into being: verbs beside the table write these lines. */
const BEGINNINGS: Record<string, Label> = {
  create: { zh: '新建', en: 'Created' },
  edit: { zh: '修改', en: 'Edited' },
  delete: { zh: '删除', en: 'Deleted' },
  import: { zh: '批量导入', en: 'Imported' },
  declare: { zh: '企业申报', en: 'Declared' },
  determine: { zh: '确定', en: 'Determined' },
  appoint: { zh: '任命', en: 'Appointed' },
  name: { zh: '报送', en: 'Named' },
  invite: { zh: '邀请', en: 'Invited' },
  grant: { zh: '批准', en: 'Granted' },
  freeze: { zh: '冻结', en: 'Frozen' },
  propose: { zh: '提出移交', en: 'Proposed' },
  'carry-over': { zh: '结转', en: 'Carried over' },
  register: { zh: '注册', en: 'Registered' },
  claim: { zh: '认领', en: 'Claimed' },
  assign: { zh: '分配', en: 'Assigned' },
  admit: { zh: '入池', en: 'Admitted' },
  receive: { zh: '收到', en: 'Received' },
  correct: { zh: '更正', en: 'Corrected' },
}

/** The record of rows without a procedure; rows of a procedure answer it beside their acts (`flowRoutes`). */
export const recordRoutes = [
  {
    method: 'GET',
    path: '/record/:uid/:documentId',
    handler: readRecord,
    config: { policies: ['admin::isAuthenticatedAdmin'] },
  },
]

/**
 * Who changed what of a row, before and after; also of a row that was deleted, for whoever the wall lets read its lines.
 * Refusals: not-open-to-you, not-found.
 */
async function readRecord(ctx: Context): Promise<void> {
  const { uid, documentId } = (ctx as unknown as { params: { uid: string; documentId: string } }).params
  await staffActorOf(ctx)
  if (!recordedTypes(strapi).includes(uid)) throw new Refused(refuseAct('not-found', { documentId }))
  if (!abilityOf(ctx)?.can(READ, uid)) throw new Refused(refuse('not-open-to-you'))
  const lines = await recordOf(uid, documentId)
  const [row] = await query(`select 1 as here from "${tableOf(uid)}" where document_id = $1`, [documentId])
  if (!row && lines.length === 0) throw new Refused(refuseAct('not-found', { documentId }))
  ctx.body = { data: shownLines(ctx, uid, lines), meta: {} }
}

const abilityOf = (ctx: Context): Ability | undefined => (ctx.state as { userAbility?: Ability }).userAbility

/** Lines with the words for their codes, cut to the attributes that the reader may read. */
export function shownLines(ctx: Context, uid: string, lines: readonly RecordLine[]): object[] {
  const ability = abilityOf(ctx)
  const flow = flowOf(uid)?.flow
  return lines.map(({ changes, ...line }) => ({
    ...line,
    changes:
      changes && Object.fromEntries(Object.entries(changes).filter(([name]) => ability?.can(READ, uid, name) === true)),
    actionLabel: (changes ? undefined : flow?.actions[line.action]?.label) ?? BEGINNINGS[line.action],
    fromLabel: line.from === null ? null : flow?.states[line.from]?.label,
    toLabel: flow?.states[line.to]?.label,
  }))
}
