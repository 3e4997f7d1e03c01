import { query } from '../../../../shared/server/database'
import type { SubmittedSheet } from '../../domain/conclude'
import type { Mark } from '../../domain/score-sheet'

export interface Submitted extends SubmittedSheet {
  subject: string
}

interface Line extends Mark, Record<string, unknown> {
  assignment: string
  subject: string
}

/** The current edition of every submitted sheet of these panels; whoever left is not counted. */
export async function submittedSheets(panels: readonly string[]): Promise<Submitted[]> {
  const lines = await query<Line>(
    `select a.document_id as assignment, s.document_id as subject, c.criterion, c.item_kind as "itemKind", c.item, c.must,
        c.points, c.reason
     from panels p join assignments a on a.panel_id = p.id and a.state = 'submitted'
       join panel_subjects s on s.id = a.panel_subject_id
       join scores c on c.assignment_id = a.id and c.edition = a.edition
     where p.document_id = any($1::text[]) order by a.id, c.criterion`,
    [panels],
  )
  const sheets = new Map<string, { assignment: string; subject: string; marks: Mark[] }>()
  for (const { assignment, subject, ...mark } of lines) {
    const sheet = sheets.get(assignment) ?? { assignment, subject, marks: [] }
    sheet.marks.push(mark)
    sheets.set(assignment, sheet)
  }
  return [...sheets.values()]
}
