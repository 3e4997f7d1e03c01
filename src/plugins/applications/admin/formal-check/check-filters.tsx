import { Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import { applicationFlow } from '../../domain/application-flow'
import type { CheckOverview } from '../../domain/check-overview'
import { isIn, statesIn } from '../../../../shared/pure/state-sets'

interface Props {
  list: CheckOverview
  onChange: (values: { batch?: string; state?: string }) => void
}

/** States of the formal check first, then those decided by the committee. */
const STATES = statesIn(applicationFlow, 'filed').map((state) => [state, applicationFlow.states[state]] as const)

export function CheckFilters({ list: { batches, batch, state }, onChange }: Props) {
  const { say, t } = useWords('applications')
  const counts = batches.find(({ documentId }) => documentId === batch)?.counts ?? {}
  const shown = STATES.filter(([name]) => isIn(applicationFlow, 'formalCheck', name) || counts[name] || name === state)
  if (batches.length === 0) return null
  return (
    <Flex gap={4} wrap="wrap">
      <SingleSelect
        aria-label={t('check.batch')}
        value={batch ?? ''}
        onChange={(chosen) => onChange({ batch: String(chosen) })}
      >
        {batches.map(({ documentId, name }) => (
          <SingleSelectOption key={documentId} value={documentId}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Flex gap={2} wrap="wrap" role="group" aria-label={t('check.state')}>
        {shown.map(([name, { label }]) => (
          <Button
            key={name}
            size="S"
            variant={name === state ? 'default' : 'tertiary'}
            aria-pressed={name === state}
            onClick={() => onChange({ state: name })}
          >
            {t('check.counted', { state: say(label), count: counts[name] ?? 0 })}
          </Button>
        ))}
      </Flex>
    </Flex>
  )
}
