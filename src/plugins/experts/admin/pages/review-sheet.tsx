import { Flex, Grid, Typography } from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import { PaperOf } from './paper'
import { ScoreField } from './score-field'
import { answered, type OpenedTask } from './task'
import type { useTask } from './use-task'

type Opened = ReturnType<typeof useTask>

interface Props {
  task: OpenedTask
  opened: Opened
  mayFill: boolean
}

/** The papers, each criterion's beside its score. */
export function ReviewSheet({ task, opened, mayFill }: Props) {
  const { t } = useWords('experts')
  const { criteria } = task.subject
  const revises = task.state === 'submitted'
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Typography textColor="neutral600" aria-live="polite">
        {t('review.progress', { done: answered(criteria, opened.entries), all: criteria.length })}
        {mayFill && !revises ? t(`review.${opened.saving}`) : ''}
      </Typography>
      {task.blind ? <Typography textColor="warning700">{t('review.blind')}</Typography> : null}
      <Papers task={task} />
      {criteria.map((criterion) => (
        <Grid.Root key={criterion.code} gap={4}>
          <Grid.Item col={7} xs={12} direction="column" alignItems="stretch">
            <Papers task={task} criterion={criterion.code} />
          </Grid.Item>
          <Grid.Item col={5} xs={12} direction="column" alignItems="stretch">
            <ScoreField
              criterion={criterion}
              entry={opened.entries[criterion.code] ?? {}}
              disabled={!mayFill}
              others={task.scores.filter((score) => !score.own && score.criterion === criterion.code)}
              onChange={(entry) => opened.fill(criterion.code, entry)}
            />
          </Grid.Item>
        </Grid.Root>
      ))}
    </Flex>
  )
}

/** The sections of a criterion, or of none. */
const Papers = ({ task, criterion }: { task: OpenedTask; criterion?: string }) =>
  task.sections
    .filter((section) => section.criterion === criterion)
    .map((section) => <PaperOf key={section.title.zh} section={section} />)
