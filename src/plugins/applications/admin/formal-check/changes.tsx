import { Grid, Typography } from '@strapi/design-system'
import { useStaffData } from '../../../../shared/admin/api'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { Section } from '../../../../shared/admin/section'
import { useWords } from '../../../../shared/admin/words'
import type { Label } from '../../../../shared/pure/workflow'
import type { ReviewPage } from '../../domain/review-shape'

/** R09: after a return, the applicant's changes side by side. */
export function Changes({ page: { documentId, edition, changes } }: { page: ReviewPage }) {
  const { say, t } = useWords('applications')
  const asked = useStaffData<Act[]>(edition < 2 ? undefined : `/applications/application/${documentId}/history`)
  if (edition < 2) return null
  return (
    <Section title={t('check.changes', { count: changes.length })}>
      <Asked last={asked.data?.filter(({ action }) => action === 'return').at(-1)} />
      {changes.length === 0 ? <Typography>{t('check.noChanges')}</Typography> : null}
      {changes.map(({ part, code, label, before, after }) => (
        <Grid.Root key={`${part} ${code}`} gap={4}>
          <Grid.Item col={12} direction="column" alignItems="stretch">
            <Typography fontWeight="bold">{say(label)}</Typography>
          </Grid.Item>
          <Side title={t('check.wasBefore')} lines={before} />
          <Side title={t('check.isNow')} lines={after} now />
        </Grid.Root>
      ))}
    </Section>
  )
}

interface Act {
  action: string
  reason: string | null
  at: string
}

/** The reason of the return. */
function Asked({ last }: { last: Act | undefined }) {
  const { t } = useWords('applications')
  if (!last) return null
  return (
    <Typography style={{ whiteSpace: 'pre-wrap' }}>
      {t('check.asked', { at: inBeijing(last.at).slice(0, 16), reason: last.reason ?? NONE })}
    </Typography>
  )
}

function Side({ title, lines, now }: { title: string; lines: Label[]; now?: boolean }) {
  const { say } = useWords('applications')
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
      {lines.length === 0 ? <Typography>{NONE}</Typography> : null}
      {lines.map((line, at) => (
        <Typography key={at} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {say(line)}
        </Typography>
      ))}
    </Grid.Item>
  )
}
