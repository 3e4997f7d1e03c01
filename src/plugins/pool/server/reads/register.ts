import type { Context } from 'koa'
import { applicantView } from '../../../../shared/pure/applicant-view'
import { Refused } from '../../../../shared/pure/refusal'
import { refuse } from '../../../../shared/server/flows/act'
import { query, type Row } from '../../../../shared/server/database/database'
import { asSystem } from '../../../../shared/server/walls/scope'
import type { Collection } from '../../../../shared/server/http/public-reads'
import { STANDING } from '../../contract'
import { standingFlow } from '../../domain/standing-flow'
import { paramsOf } from '../../../../shared/server/http/request-parts'
import { sqlIn } from '../../../../shared/pure/state-sets'

/** The register: all standings, past and present, by provider and category; nothing personal (R69). */
export const publicStandings: Collection = {
  path: '/register',
  uid: STANDING,
  where: sqlIn(standingFlow, 'registered', 't.state'),
  unlessAsked: { field: 'state', where: `${sqlIn(standingFlow, 'valid', 't.state')}` },
  fields: {
    providerName: { filter: 'text', sort: 'chinese' },
    creditCode: { filter: 'text', sort: true },
    categoryCode: { filter: 'text', sort: true },
    cityCode: { filter: 'text', sort: true },
    state: { filter: 'text' },
    basis: { filter: 'text' },
    admittedAt: { filter: 'instant', sort: true },
    endedAt: { filter: 'instant', sort: true },
  },
  defaultSort: 'admittedAt:desc',
}

interface Entry extends Row {
  id: string
  state: string
}

interface Line extends Row {
  id: string
  action: string
  to_state: string
  at: string
}

const param = (ctx: Context): string => paramsOf(ctx, 'creditCode').creditCode

/**
 * R69: one provider: its standing per category and when it changed. Reasons are omitted, since they may name people.
 */
export async function registerOf(ctx: Context): Promise<void> {
  const creditCode = param(ctx).toUpperCase()
  ctx.body = { data: await asSystem(() => entryOf(creditCode)), meta: {} }
}

async function entryOf(creditCode: string): Promise<Row> {
  const standings = await query<Entry>(
    `select document_id as id, provider_name as "providerName", category_code as "categoryCode", city_code as "cityCode",
        state, basis, admitted_at as "admittedAt", ended_at as "endedAt", barred_until as "barredUntil"
     from standings where credit_code = $1 and ${sqlIn(standingFlow, 'registered')} order by category_code, admitted_at desc, standings.id desc`,
    [creditCode],
  )
  const [newest] = standings
  if (!newest) throw new Refused(refuse('not-found', { documentId: creditCode }))
  const lines = await query<Line>(
    `select subject_id as id, action, to_state, at from desk_history
     where subject_uid = $1 and subject_id = any($2::text[]) and action <> 'hand-over' and changes is null order by desk_history.id`,
    [STANDING, standings.map(({ id }) => id)],
  )
  const view = applicantView(standingFlow)
  return {
    creditCode,
    name: newest.providerName,
    standings: standings.map(({ id, categoryCode, cityCode, state, basis, admittedAt, endedAt, barredUntil }) => ({
      categoryCode,
      cityCode,
      state: view.state(state),
      basis,
      admittedAt,
      endedAt,
      barredUntil,
      stateLabel: view.label(state),
      history: lines.filter((line) => line.id === id).map(({ action, to_state: to, at }) => ({ action, to, at })),
    })),
  }
}
