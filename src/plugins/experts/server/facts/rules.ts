import { readSettings } from '../../../../shared/server/settings/settings'
import type { Rules } from '../../domain/conclude'
import { EXPERTS_SETTINGS } from '../../domain/settings'

/** S34 in the form the arithmetic needs. */
export async function readRules(): Promise<Rules> {
  const { panelQuorum, passMark, mostSpread } = await readSettings(EXPERTS_SETTINGS)
  return { quorum: panelQuorum as Rules['quorum'], passMark, mostSpread }
}
