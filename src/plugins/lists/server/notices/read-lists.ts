import { dayOf, deadline, reader, stateOf, text, wordOf } from '../../../../shared/server/notices/fact'
import { BATCHES } from '../../../filing/contract'
import { OBJECTION } from '../../contract'

export const readLists = reader(
  `select t.document_id as id, t.title, b.name as batch, t.number, t.entry_count, t.list_version, t.change_note,
      t.objections_close_at
   from lists t left join ${BATCHES} b on b.id = t.batch_id where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      title: text(row.title),
      batch: text(row.batch),
      number: text(row.number),
      count: text(row.entry_count),
      edition: text(row.list_version),
      change: text(row.change_note),
      objectionsCloseAt: deadline(row.objections_close_at),
    },
  }),
)

/** Notices do not name the objector; those entitled to know see it in the panel. */
export const readObjections = reader(
  `select t.document_id as id, t.number, l.title as list, t.entry_title, t.wish, t.state, t.answer,
      to_char(t.answer_due_on, 'YYYY-MM-DD') as due
   from objections t join lists l on l.id = t.list_id where t.document_id = any($1::text[])`,
  (row) => ({
    values: {
      number: text(row.number),
      list: text(row.list),
      entry: text(row.entry_title),
      wish: wordOf(OBJECTION, 'wish', row.wish),
      answerDueOn: dayOf(row.due),
      state: stateOf(OBJECTION, row.state),
      answer: text(row.answer),
    },
  }),
)
