import { act, actAll } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following, type Verb } from '../../../../shared/server/flows/flows'
import { panelFlow } from '../../domain/panel-flow'
import { assignmentFlow } from '../../domain/assignment-flow'
import { statesIn } from '../../../../shared/pure/state-sets'

const OWING = statesIn(assignmentFlow, 'owing')

/** How assignments follow their panel: from which states, by which action. */
const FOLLOWS = {
  'undo-draw': [{ act: 'replace', from: OWING }],
  void: [{ act: 'replace', from: OWING }],
  resume: [{ act: 're-invite', from: ['lapsed'] }],
  reopen: [
    { act: 're-open', from: ['submitted'] },
    { act: 're-invite', from: ['lapsed'] },
  ],
} as const

/**
 * A verb whose panel takes its assignments along, so that no task outlives its panel and a reopened panel has its
 * tasks.
 */
export const followedPanel =
  (action: keyof typeof FOLLOWS): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      const result = await act(bindingOf(panelFlow), action, documentIds, context)
      const panels = result.done.map(({ documentId }) => documentId)
      const { reason } = context.input
      for (const { act: follow, from } of FOLLOWS[action])
        await actAll(bindingOf(assignmentFlow), follow, await inStates(panels, from), {
          ...following(context),
          input: follow === 'replace' ? { reason } : {},
        })
      return result
    })

async function inStates(panels: readonly string[], states: readonly string[]): Promise<string[]> {
  const rows = await query<{ document_id: string }>(
    `select a.document_id from assignments a join panels p on p.id = a.panel_id
     where p.document_id = any($1::text[]) and a.state = any($2::text[]) order by a.id`,
    [panels, states],
  )
  return rows.map(({ document_id }) => document_id)
}
