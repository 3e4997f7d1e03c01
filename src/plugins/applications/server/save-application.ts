import { defineRefusals, Refused } from '../../../shared/pure/refusal'
import { act } from '../../../shared/server/flows/act'
import { inTransaction, query, type Row } from '../../../shared/server/database/database'
import { bindingOf, type Verb } from '../../../shared/server/flows/flows'
import { EMPTY_DRAFT } from '../domain/answer-shape'
import { filesIn } from '../domain/files-in'
import { applicationFlow } from '../domain/application-flow'
import { FILES } from '../../files/contract'

export const refuse = defineRefusals({
  'answer-file-unknown': {
    status: 400,
    zh: '找不到证明材料“{file}”，请先上传',
    en: 'There is no evidence "{file}" of yours; upload it first',
  },
})

/** R06: saves a piece of the draft. Another applicant's file is refused like an unknown one. */
export const saveApplication: Verb = (documentIds, context) =>
  inTransaction(async () => {
    // Only item numbers, not values: answers contain personal data, and the history cannot be erased.
    const remember = (): Row => ({ changed: namesIn(context.input.piece) })
    const result = await act(bindingOf(applicationFlow), 'save', documentIds, { ...context, remember })
    for (const { before, after } of result.done) {
      const kept = new Set(filesIn(before.answers ?? EMPTY_DRAFT))
      const named = filesIn(after.answers).filter((file) => !kept.has(file))
      await assertOwn(named, after.creditCode ?? '')
    }
    return result
  })

/** Item numbers in a piece, and the names of its other parts. */
function namesIn(piece: unknown): string[] {
  const { items = {}, ...parts } = piece as { items?: object }
  return [...Object.keys(items), ...Object.keys(parts)]
}

async function assertOwn(files: readonly string[], creditCode: string): Promise<void> {
  if (files.length === 0) return
  const rows = await query<{ id: string }>(
    `select document_id as id from ${FILES} private_files
     where document_id = any($1::text[]) and credit_code = $2 and purpose = 'evidence' and scan <> 'infected'`,
    [files, creditCode],
  )
  const own = new Set(rows.map(({ id }) => id))
  const foreign = files.find((file) => !own.has(file))
  if (foreign !== undefined) throw new Refused(refuse('answer-file-unknown', { file: foreign }))
}
