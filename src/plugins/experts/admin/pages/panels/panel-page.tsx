import { Layouts } from '@strapi/admin/strapi-admin'
import { Flex, Grid, Loader, Typography } from '@strapi/design-system'
import { Procedure } from '../../../../../shared/admin/actions-panel'
import { pageOf } from '../../../../../shared/pure/panel-pages'
import { BackButton } from '../../../../../shared/admin/back-button'
import { useStaffData } from '../../../../../shared/admin/api'
import { endInBeijing } from '../../../../../shared/admin/beijing'
import { Section } from '../../../../../shared/admin/section'
import { useWords, type Words } from '../../../../../shared/admin/words'
import { Link } from 'react-router-dom'
import type { PanelChoices } from '../../../domain/panel-views'
import { PANEL_KIND_LABELS, REVIEW_MODE_LABELS } from '../../../domain/words'
import type { Progress } from '../../progress-panel'
import { DrawSection } from './draw-section'
import { ExpertsSection } from './experts-section'
import { MembersSection } from './members-section'
import { SubjectsSection } from './subjects-section'
import { PANEL, PANEL_PATH, useChoices, useComposes } from './use-panel'
import { Notice } from '../../../../../shared/admin/notice'
import { isIn } from '../../../../../shared/pure/state-sets'
import { panelFlow } from '../../../domain/panel-flow'

/** One panel: subjects, members and why, progress, next actions. */
export function PanelPage({ documentId, onBack }: { documentId: string; onBack: () => void }) {
  const words = useWords('experts')
  const { t } = words
  const { data, error } = useChoices(documentId)
  return (
    <>
      <Layouts.Header
        title={data?.panel.title ?? t('panels.menu')}
        subtitle={data ? subtitleOf(data, words) : undefined}
        navigationAction={<BackButton onClick={onBack}>{t('panels.back')}</BackButton>}
      />
      <Layouts.Content>
        {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
        {!data && !error ? <Loader>{t('progress.loading')}</Loader> : null}
        {data ? <Opened data={data} /> : null}
      </Layouts.Content>
    </>
  )
}

const subtitleOf = ({ panel, size }: PanelChoices, { say, t }: Words): string =>
  [
    say(PANEL_KIND_LABELS[panel.kind]),
    t('panel.size', { size }),
    panel.reviewMode ? say(REVIEW_MODE_LABELS[panel.reviewMode]) : '',
    panel.dueAt ? t('review.due', { at: endInBeijing(panel.dueAt) }) : '',
  ]
    .filter(Boolean)
    .join('　')

function Opened({ data }: { data: PanelChoices }) {
  const { t } = useWords('experts')
  const { panel } = data
  const { data: progress } = useStaffData<Progress>(`/experts/panels/${panel.documentId}/progress`)
  const composing = isIn(panelFlow, 'composing', panel.state)
  return (
    <Grid.Root gap={5}>
      <Grid.Item col={8} s={12} xs={12} direction="column" alignItems="stretch">
        <Flex direction="column" alignItems="stretch" gap={5}>
          {panel.stuckReason ? (
            <Notice tone="warning" title={t('panel.stuck')}>
              {panel.stuckReason}
            </Notice>
          ) : null}
          {panel.conclusionText ? (
            <Section title={t('panel.conclusion')}>
              <Typography style={{ whiteSpace: 'pre-wrap' }}>{panel.conclusionText}</Typography>
            </Section>
          ) : null}
          <SubjectsSection data={data} progress={progress} />
          {progress && progress.experts.length > 0 ? <MembersSection data={data} progress={progress} /> : null}
          {composing ? <ExpertsSection data={data} /> : null}
          <DrawSection draws={data.draws} />
        </Flex>
      </Grid.Item>
      <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
        <Acts data={data} owing={owingIn(progress)} />
      </Grid.Item>
    </Grid.Root>
  )
}

const owingIn = (progress?: Progress): number => progress?.subjects.reduce((sum, { owing }) => sum + owing, 0) ?? 0

/** Initial due date of a dialog: the present one unless it has passed. */
const dueFrom = (dueAt: string | null, suggested: string): string =>
  dueAt !== null && new Date(dueAt).getTime() > Date.now() ? dueAt : suggested

/** The step that the procedure waits for. */
function hintOf({ panel, subjects }: PanelChoices, owing: number): string {
  if (panel.state === 'planned') return subjects.length > 0 ? 'next.draw' : 'next.subjects'
  if (panel.state === 'drawn') return panel.chairName ? 'next.start' : 'next.chair'
  if (panel.state === 'individual') return owing > 0 ? 'next.scores' : 'next.conclude'
  return `next.${panel.state}`
}

const EXPECTED: Record<string, string> = {
  'next.subjects': 'add-subjects',
  'next.draw': 'draw',
  'next.chair': 'name-chair',
  'next.start': 'start',
  'next.stuck': 'add-member',
}

function Acts({ data, owing }: { data: PanelChoices; owing: number }) {
  const { panel, suggestedDueAt } = data
  const hint = hintOf(data, owing)
  const { t } = useWords('experts')
  const composes = useComposes()
  return (
    <Section title={t('panel.acts')}>
      <Typography textColor="primary700">{t(hint, { owing })}</Typography>
      {composes ? (
        <Procedure
          key={panel.documentId}
          uid={PANEL}
          path={PANEL_PATH}
          documentId={panel.documentId}
          title={panel.title}
          expected={EXPECTED[hint] ?? ''}
          row={{ ...panel, dueAt: dueFrom(panel.dueAt, suggestedDueAt) }}
        />
      ) : (
        <Typography textColor="neutral600">{t('panel.reads')}</Typography>
      )}
      <Typography tag={Link} to={pageOf(PANEL, panel.documentId)} textColor="primary600" variant="pi">
        {t(panel.state === 'planned' ? 'panel.edit' : 'panel.record')}
      </Typography>
    </Section>
  )
}
