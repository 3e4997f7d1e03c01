import { act, actAll } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { CITY_LIST, DEMAND, LIST } from '../../contract'
import { createRows } from '../../../../shared/server/flows/create-rows'
import { entriesOf } from '../../../lists/server/services/list-entries'
import { supersede } from '../../../lists/server/services/supersede-list'

interface Frozen {
  batch: number
  cityCode: string
  title: string
  frozenVersion: number
}

/** R28: freezes what a city recommends as a version; nothing in it can be undone by the city any more (S42). */
export const freezeCityList =
  (action: 'freeze' | 'freeze-again' | 'freeze-late'): Verb =>
  (documentIds, context) =>
    inTransaction(async () => {
      const result = await act(bindingOf(CITY_LIST), action, documentIds, context)
      for (const { after } of result.done) await writeVersion(after as unknown as Frozen, context)
      return result
    })

async function writeVersion({ batch, cityCode, title, frozenVersion }: Frozen, context: VerbContext): Promise<void> {
  const plain = following(context)
  const unfrozen = await query<{ document_id: string }>(
    `select document_id from demands where batch_id = $1 and city_code = $2 and state = 'recommended' and city_list_version is null`,
    [batch, cityCode],
  )
  const stamp = { ...plain, extra: () => ({ cityListVersion: frozenVersion }) }
  await actAll(
    bindingOf(DEMAND),
    'freeze-into-list',
    unfrozen.map((row) => row.document_id),
    stamp,
  )
  await supersede({ batch, kind: 'recommendation', cityCode }, 'determined', plain)
  const entries = await entriesOf(`d.batch_id = $1 and d.city_code = $2 and d.city_list_version is not null`, [
    batch,
    cityCode,
  ])
  await createRows(
    LIST,
    'determine',
    [
      {
        title: `${title} 推荐名单`,
        kind: 'recommendation',
        batch,
        cityCode,
        listVersion: frozenVersion,
        entries,
        entryCount: entries.length,
        determinedAt: context.at.now.toISOString(),
      },
    ],
    context,
  )
}
