import {
  Box,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import { MAX_SCORE, MIN_SCORE, type Criterion, type Entry } from '../../domain/score-sheet'
import type { OpenedTask } from './task'

interface Props {
  criterion: Criterion
  entry: Entry
  disabled: boolean
  /** The colleagues' scores, in the discussion phase. */
  others: OpenedTask['scores']
  onChange: (entry: Entry) => void
}

/** R12: a score and a reason. */
export function ScoreField({ criterion, entry, disabled, others, onChange }: Props) {
  const { t, say } = useWords('experts')
  const { code, label, must } = criterion
  return (
    <Box background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Field.Root name={`points-${code}`} required hint={must ? t('score.must') : undefined}>
          <Field.Label>{say(label)}</Field.Label>
          <Scale criterion={criterion} entry={entry} disabled={disabled} onChange={onChange} />
          <Field.Hint />
        </Field.Root>
        <Field.Root name={`reason-${code}`} required>
          <Field.Label>{t('score.reason')}</Field.Label>
          <Textarea
            disabled={disabled}
            value={entry.reason ?? ''}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </Field.Root>
        {others.map(({ points, reason, edition }, at) => (
          <Typography key={String(at)} textColor="neutral600">
            {t('score.other', { points, reason, edition })}
          </Typography>
        ))}
      </Flex>
    </Box>
  )
}

function Scale({ criterion, entry, disabled, onChange }: Omit<Props, 'others'>) {
  const { t } = useWords('experts')
  if (criterion.scale === 'points')
    return (
      <NumberInput
        disabled={disabled}
        value={entry.points ?? undefined}
        min={MIN_SCORE}
        max={MAX_SCORE}
        placeholder={`${MIN_SCORE}–${MAX_SCORE}`}
        onValueChange={(points) => onChange({ points: points ?? null })}
      />
    )
  const chosen = typeof entry.passed === 'boolean' ? String(entry.passed) : ''
  return (
    <SingleSelect
      disabled={disabled}
      value={chosen}
      placeholder={t('score.choose')}
      onChange={(value) => onChange({ passed: value === 'true' })}
    >
      <SingleSelectOption value="true">{t('score.passed')}</SingleSelectOption>
      <SingleSelectOption value="false">{t('score.failed')}</SingleSelectOption>
    </SingleSelect>
  )
}
