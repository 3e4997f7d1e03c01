import { Grid, Typography } from '@strapi/design-system'
import { NONE } from '../../../../shared/admin/format'
import { useWords } from '../../../../shared/admin/words'
import type { Label } from '../../../../shared/pure/workflow'
import type { ReviewPage } from '../../domain/application/review-shape'
import { Paper } from './paper'

/** After a return: what the applicant changed, side by side (R09). */
export function Changes({ page: { edition, changes } }: { page: ReviewPage }) {
  const { say, t } = useWords('filing')
  if (edition < 2) return null
  return (
    <Paper title={t('check.changes', { count: changes.length })}>
      {changes.length === 0 ? <Typography>{t('check.noChanges')}</Typography> : null}
      {changes.map(({ part, code, label, before, after }) => (
        <Grid.Root key={`${part} ${code}`} gap={4}>
          <Grid.Item col={12} direction="column" alignItems="stretch">
            <Typography fontWeight="bold">{say(label)}</Typography>
          </Grid.Item>
          <Side title={t('check.wasBefore')} said={before} />
          <Side title={t('check.isNow')} said={after} now />
        </Grid.Root>
      ))}
    </Paper>
  )
}

function Side({ title, said, now }: { title: string; said: Label[]; now?: boolean }) {
  const { say } = useWords('filing')
  return (
    <Grid.Item
      col={6}
      direction="column"
      alignItems="stretch"
      background={now ? 'success100' : 'neutral100'}
      padding={3}
      hasRadius
    >
      <Typography variant="pi" fontWeight="bold" textColor="neutral600">
        {title}
      </Typography>
      {said.length === 0 ? <Typography>{NONE}</Typography> : null}
      {said.map((line, at) => (
        <Typography key={at} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {say(line)}
        </Typography>
      ))}
    </Grid.Item>
  )
}
