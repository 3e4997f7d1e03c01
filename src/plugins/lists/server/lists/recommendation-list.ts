import { findSubject } from '../../../../shared/server/flows/act'
import { createRows } from '../../../../shared/server/flows/create-rows'
import type { PublishedEvent } from '../../../../shared/server/flows/events'
import { bindingOf, type VerbContext } from '../../../../shared/server/flows/flows'
import { type FrozenCityList, cityListFlow } from '../../../filing/contract'
import { LIST } from '../../contract'
import { entriesOf } from '../services/list-entries'
import { supersede } from '../services/supersede-list'
import type { Moved } from '../../../../shared/pure/events'

/** R28: stores a frozen city list as an edition of its recommendation list, in the same transaction. */
export async function listFrozen(payload: readonly Moved[], { name, by }: PublishedEvent): Promise<void> {
  if (!by) throw new Error(`${name} does not say by whom`)
  for (const { documentId } of payload) {
    const list = await findSubject(bindingOf(cityListFlow), documentId)
    if (list) await writeEdition(list as FrozenCityList, { ...by, input: {} })
  }
}

async function writeEdition(
  { batch, cityCode, title, frozenVersion }: FrozenCityList,
  context: VerbContext,
): Promise<void> {
  await supersede({ batch, kind: 'recommendation', cityCode }, 'determined', context)
  const entries = await entriesOf(`d.batch_id = $1 and d.city_code = $2 and d.city_list_version is not null`, [
    batch,
    cityCode,
  ])
  const edition = {
    title: `${title} 推荐名单`,
    kind: 'recommendation',
    batch,
    cityCode,
    listVersion: frozenVersion,
    entries,
    entryCount: entries.length,
    determinedAt: context.at.now.toISOString(),
  }
  await createRows(LIST, 'determine', [edition], context)
}
