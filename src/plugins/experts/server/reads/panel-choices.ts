import type { Context } from 'koa'
import { addDays, shanghaiDay, startOfShanghaiDay } from '../../../../shared/pure/calendar'
import { must, Refused } from '../../../../shared/pure/refusal'
import { findSubject, refuse as refuseAct } from '../../../../shared/server/flows/act'
import { query } from '../../../../shared/server/database/database'
import { bindingOf } from '../../../../shared/server/flows/flows'
import { momentOf } from '../../../../shared/server/http/requests'
import { readSettings } from '../../../../shared/server/settings/settings'
import type { Panel } from '../../domain/panel-guards'
import type { OfferedSubject, PanelChoices } from '../../domain/panel-views'
import { EXPERTS_SETTINGS } from '../../domain/settings'
import type { PanelKind } from '../../domain/words'
import { type Offered } from '../../contract'
import { allReads } from '../services/subjects'
import { drawRecords } from './draw-records'
import { expertChoices, type Composed } from './expert-choices'
import { forTheProvince } from './for-the-province'
import { paramsOf } from '../../../../shared/server/http/request-parts'
import { panelFlow } from '../../domain/panel-flow'
import { sqlNotIn } from '../../../../shared/pure/state-sets'

type Read = Panel & Composed & Omit<PanelChoices['panel'], 'size'>

/** For the province: a panel's composition by name, and what may still be chosen. */
export async function panelChoices(ctx: Context): Promise<void> {
  await forTheProvince(ctx)
  const { documentId } = paramsOf(ctx, 'documentId')
  const panel = (await findSubject(bindingOf(panelFlow), documentId)) as Read | undefined
  if (!panel) throw new Refused(refuseAct('not-found', { documentId }))
  const { panelSize, reviewDays } = await readSettings(EXPERTS_SETTINGS)
  const at = momentOf(ctx)
  const subjects = await subjectsOf(panel.id)
  const offered = await offeredTo(
    panel,
    subjects.map(({ subject }) => subject),
  )
  const known = new Map(offered.map((one) => [one.documentId, one]))
  const data: PanelChoices = {
    panel: present(panel),
    suggestedDueAt: workdayEnd(at.now, reviewDays).toISOString(),
    size: panel.size ?? Number(panelSize),
    subjects: subjects.map(({ subject, title, names }) => ({
      ...{ subject, names, title: known.get(subject)?.title ?? title },
      applicant: known.get(subject)?.applicant ?? null,
    })),
    offered,
    experts: await expertChoices(panel, at),
    draws: await drawRecords(panel.id),
  }
  ctx.body = { data, meta: {} }
}

/** 18:00 of a day so many days ahead; midnight would be read as the day before. */
const workdayEnd = (now: Date, days: number): Date =>
  new Date(must(startOfShanghaiDay(must(addDays(shanghaiDay(now), days)))).getTime() + 18 * 3_600_000)

function present(panel: Read): PanelChoices['panel'] {
  const { documentId, title, kind, state, size, chairName, dueAt, version, reviewMode, startedAt } = panel
  const { stuckReason, conclusionText, round } = panel
  return {
    ...{ documentId, title, kind, state, size, chairName, dueAt, version, reviewMode, startedAt },
    ...{ stuckReason, conclusionText, round, specialities: panel.specialities ?? [] },
  }
}

interface SubjectRow extends Record<string, unknown> {
  subject: string
  title: string
  names: Record<string, string>
}

/** The panel's subjects; solutions and products are named as in their criteria. */
const subjectsOf = (panel: number): Promise<SubjectRow[]> =>
  query<SubjectRow>(
    `select s.subject_id as subject, s.title,
        coalesce((select jsonb_object_agg(c->>'item', c->'label'->>'zh') from jsonb_array_elements(s.criteria) c
          where c->>'itemKind' in ('solution', 'product')), '{}') as names
     from panel_subjects s where s.panel_id = $1 order by s.ordinal`,
    [panel],
  )

/** Candidate subjects, with the panel they are before already. */
async function offeredTo({ kind }: { kind: PanelKind }, also: readonly string[]): Promise<OfferedSubject[]> {
  const [uid, reads] = allReads().find(([, known]) => known.kind === kind) ?? []
  const offered: readonly Offered[] = (await reads?.offered?.(also)) ?? []
  const rows = await query<{ subject: string; documentId: string; title: string }>(
    `select s.subject_id as subject, p.document_id as "documentId", p.title
     from panel_subjects s join panels p on p.id = s.panel_id
     where s.subject_uid = $1 and s.subject_id = any($2::text[]) and ${sqlNotIn(panelFlow, 'over', 'p.state')}`,
    [uid, offered.map(({ documentId }) => documentId)],
  )
  const before = new Map(rows.map(({ subject, documentId, title }) => [subject, { documentId, title }]))
  return offered.map((one) => ({ ...one, before: before.get(one.documentId) ?? null }))
}
