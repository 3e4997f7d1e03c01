import type { Context } from 'koa'
import type { Actor } from '../../pure/actor'
import { localeOf, sentenceOf } from '../../pure/refusal'
import type { Label } from '../../pure/workflow'
import { query, tableOf } from '../database/database'
import { findSubject } from '../flows/act'
import { describe, offeredTo, refusalBeforeInput } from '../flows/flow-routes'
import { historyOf, type HistoryLine } from '../flows/history'
import { momentOf } from '../http/requests'
import { officeName } from './office-names'
import { actionLabelOf, bindingOf } from '../flows/flows'
import { applicantView } from '../../pure/applicant-view'

/** Actions of the account on its row, those not allowed with the reason. */
export async function offersOf(ctx: Context, actor: Actor, uid: string, documentId: string): Promise<object[]> {
  const binding = bindingOf(uid)
  const subject = await findSubject(binding, documentId)
  if (!subject) return []
  const at = momentOf(ctx)
  const facts = (await binding.facts?.([subject], at))?.get(documentId)
  const locale = localeOf(ctx.get('Accept-Language'))
  const view = applicantView(binding.flow)
  return Object.entries(binding.flow.actions)
    .filter(([, action]) => offeredTo(actor, action))
    .map(([name, action]) => {
      const refused = refusalBeforeInput(binding, name, { subject, actor, facts, at })
      const refusal = refused && view.refusal(refused)
      return {
        ...describe(name, action),
        allowed: !refusal,
        why: refusal && { code: refusal.code, message: sentenceOf(refusal, locale) },
      }
    })
}

/** The history as the applicant reads it: his own actions, and visible changes by offices, without names of persons. */
export async function historyForApplicant(uid: string, documentId: string): Promise<object[]> {
  const view = applicantView(bindingOf(uid).flow)
  const [city] = await query<{ name: string }>(
    `select c.name from "${tableOf(uid)}" t join cities c on c.code = t.city_code where t.document_id = $1`,
    [documentId],
  )
  const lines = await historyOf(uid, documentId)
  return lines.flatMap((line) => {
    const shown = view.line(line, isOwn(line))
    return shown
      ? [
          {
            actionLabel: actionLabelOf(uid, line.action),
            ...shown,
            by: officeOf(line, city?.name ?? ''),
            at: line.at,
            arrivedAt: line.arrivedAt,
          },
        ]
      : []
  })
}

const isOwn = (line: HistoryLine): boolean => line.actorKind === 'account'

function officeOf(line: HistoryLine, city: string): Label {
  return isOwn(line) ? { zh: line.actorName, en: line.actorName } : officeName(line.actorKind, city)
}
