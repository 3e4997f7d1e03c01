import type { Words } from '../../../../../shared/admin/words'
import type { Unfit } from '../../../domain/panel-views'

/** Why somebody may not serve: 存在利益关系：甲公司（现任职单位）. */
export function sayUnfit({ label, conflicts }: Unfit, { say, t }: Words): string {
  const parties = conflicts.map(({ ground, party }) => `${party}（${say(ground)}）`).join(t('panels.comma'))
  return parties ? `${say(label)}${t('panels.colon')}${parties}` : say(label)
}
