import type { Context } from 'koa'
import type { Actor } from '../../pure/actor'
import { localeOf, sentenceOf } from '../../pure/refusal'
import type { Label } from '../../pure/workflow'
import { query, tableOf } from '../database/database'
import { findSubject } from '../flows/act'
import { describe, offeredTo, standingRefusal } from '../flows/flow-routes'
import { historyOf, type HistoryLine } from '../flows/history'
import { momentOf } from '../http/requests'
import { actionLabelOf, bindingOf } from '../flows/flows'

/** What the account may do with its row now, and why not what it may not. */
export async function offersOf(ctx: Context, actor: Actor, uid: string, documentId: string): Promise<object[]> {
  const binding = bindingOf(uid)
  const subject = await findSubject(binding, documentId)
  if (!subject) return []
  const at = momentOf(ctx)
  const facts = (await binding.facts?.([subject], at))?.get(documentId)
  const locale = localeOf(ctx.get('Accept-Language'))
  return Object.entries(binding.flow.actions)
    .filter(([, action]) => offeredTo(actor, action))
    .map(([name, action]) => {
      const refusal = standingRefusal(binding, name, { subject, actor, facts, at })
      return {
        ...describe(name, action),
        allowed: !refusal,
        why: refusal && { code: refusal.code, message: sentenceOf(refusal, locale) },
      }
    })
}

/**
 * The history as the applicant reads it: his own acts, and what changed for him; offices, not persons.
 * @param addressed acts whose reason is written for the applicant; what offices tell each other stays between them.
 */
export async function historyForApplicant(
  uid: string,
  documentId: string,
  addressed: readonly string[],
): Promise<object[]> {
  const { flow } = bindingOf(uid)
  const labelOf = (state: string): Label | undefined => flow.states[state]?.applicant ?? flow.states[state]?.label
  const [city] = await query<{ name: string }>(
    `select c.name from "${tableOf(uid)}" t join cities c on c.code = t.city_code where t.document_id = $1`,
    [documentId],
  )
  const concernsApplicant = (line: HistoryLine): boolean =>
    isOwn(line) || line.from === null || labelOf(line.from)?.zh !== labelOf(line.to)?.zh
  const lines = await historyOf(uid, documentId)
  return lines.filter(concernsApplicant).map((line) => ({
    action: line.action,
    actionLabel: actionLabelOf(uid, line.action),
    from: line.from,
    fromLabel: line.from === null ? null : labelOf(line.from),
    to: line.to,
    toLabel: labelOf(line.to),
    by: officeOf(line, city?.name ?? ''),
    reason: isOwn(line) || addressed.includes(line.action) ? line.reason : null,
    at: line.at,
    arrivedAt: line.arrivedAt,
  }))
}

const isOwn = (line: HistoryLine): boolean => line.actorKind === 'account'

function officeOf(line: HistoryLine, cityName: string): Label {
  if (isOwn(line)) return { zh: line.actorName, en: line.actorName }
  if (line.actorKind === 'city') return { zh: `${cityName}工业和信息化局`, en: 'the city bureau' }
  return line.actorKind === 'system' ? { zh: '系统', en: 'the system' } : { zh: '省工业和信息化厅', en: 'the province' }
}
