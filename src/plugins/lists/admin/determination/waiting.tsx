import { Typography } from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import { applicationFlow } from '../../../applications/contract'
import { demandFlow } from '../../../filing/contract'
import type { Determination } from '../../domain/determination'

/** Applications or demands without a conclusion, which are not determined now. */
export function Waiting({ data: { batch, waiting } }: { data: Determination }) {
  const { say, t } = useWords('lists')
  if (waiting.length === 0) return null
  const states = (batch.kind === 'provider' ? applicationFlow : demandFlow).states as typeof applicationFlow.states
  const counts = waiting.map(({ state, count }) => `${say(states[state as keyof typeof states]?.label)} ${count}`)
  return (
    <Typography textColor="warning700">
      {t(`determine.waiting-${batch.kind}`, { states: counts.join(t('batches.comma')) })}
    </Typography>
  )
}
