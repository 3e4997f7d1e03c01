import { act, actAll } from '../../../../shared/server/flows/act'
import { inTransaction, query } from '../../../../shared/server/database/database'
import { bindingOf, following, type Verb, type VerbContext } from '../../../../shared/server/flows/flows'
import { type FrozenCityList } from '../../contract'
import { demandFlow } from '../../domain/demand-flow'
import { cityListFlow } from '../../domain/city-list-flow'

/**
 * R28: freezes a city's recommendations as a version, after which the city cannot undo them (S42). Demands get the
 * version before `city-list.frozen` is published, because its listener builds the list from it.
 */
export const freezeCityList =
  (action: 'freeze' | 'freeze-again' | 'freeze-late'): Verb =>
  (documentIds, context) =>
    inTransaction(() =>
      act(bindingOf(cityListFlow), action, documentIds, {
        ...context,
        beforeEvent: async (moved) => {
          for (const { frozenVersion, ...list } of moved)
            if (frozenVersion !== null) await stamp({ ...list, frozenVersion }, context)
        },
      }),
    )

async function stamp({ batch, cityCode, frozenVersion }: FrozenCityList, context: VerbContext): Promise<void> {
  const unfrozen = await query<{ document_id: string }>(
    `select document_id from demands where batch_id = $1 and city_code = $2 and state = 'recommended' and city_list_version is null`,
    [batch, cityCode],
  )
  await actAll(
    bindingOf(demandFlow),
    'freeze-into-list',
    unfrozen.map((row) => row.document_id),
    { ...following(context), extra: () => ({ cityListVersion: frozenVersion }) },
  )
}
