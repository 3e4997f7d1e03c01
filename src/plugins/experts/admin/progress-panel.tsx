import { useAuth } from '@strapi/admin/strapi-admin'
import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin'
import { Badge, Box, Flex, Loader, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { useStaffData } from '../../../shared/admin/api'
import { useWords } from '../../../shared/admin/words'
import { pageOfPanel } from './pages/panels/use-panel'
import { ITEM_KIND_LABELS, VERDICT_LABELS, type ItemKind, type Verdict } from '../domain/words'

const PANEL = 'plugin::experts.panel'

export interface Progress {
  needed: number
  experts: {
    expert: string
    name: string
    owing: number
    submitted: number
    left: number
    steppedIn: boolean
    assignments: { documentId: string; title: string; state: string }[]
  }[]
  subjects: {
    subject: string
    subjectId: string
    title: string
    submitted: number
    owing: number
    quorate: boolean
    items: {
      itemKind: ItemKind
      item: string
      mean: number
      spread: number
      failed: string[]
      needsDiscussion: boolean
      verdict: Verdict
    }[]
  }[]
}

/** For the province, beside a panel: who owes, progress per subject, and what the scores propose so far. */
export const ProgressPanel: PanelComponent = ({ model, documentId, document }: PanelComponentProps) => {
  const { t } = useWords('experts')
  const sits = useAuth('ProgressPanel', ({ permissions }) =>
    permissions.some(({ action }) => action === 'plugin::experts.assignment.submit'),
  )
  // Members must not see each other's scores before the discussion.
  if (model !== PANEL || !documentId || !document || sits) return null
  return { title: t('progress.title'), content: <Beside key={documentId} id={documentId} /> }
}

function Beside({ id }: { id: string }) {
  const { t } = useWords('experts')
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography tag={Link} to={pageOfPanel(id)} textColor="primary600">
        {t('progress.page')}
      </Typography>
      <ProgressOf id={id} />
    </Flex>
  )
}

function ProgressOf({ id }: { id: string }) {
  const { t } = useWords('experts')
  const { data, error } = useStaffData<Progress>(`/experts/panels/${id}/progress`)
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Loader small>{t('progress.loading')}</Loader>
  if (data.subjects.length === 0) return <Typography variant="pi">{t('progress.none')}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {data.experts.map(({ expert, name, owing, submitted, left, steppedIn }) => (
        <Flex key={expert} justifyContent="space-between" gap={2}>
          <Typography fontWeight="bold">
            {name}
            {steppedIn ? t('progress.steppedIn') : ''}
          </Typography>
          <Typography variant="pi" textColor={owing > 0 ? 'danger600' : 'neutral600'}>
            {t('progress.counts', { owing, submitted, left })}
          </Typography>
        </Flex>
      ))}
      {data.subjects.map((subject) => (
        <SubjectLine key={subject.subject} subject={subject} needed={data.needed} />
      ))}
    </Flex>
  )
}

function SubjectLine({ subject, needed }: { subject: Progress['subjects'][number]; needed: number }) {
  const { t, say } = useWords('experts')
  const { title, submitted, quorate, items } = subject
  return (
    <Box>
      <Flex gap={2} wrap="wrap">
        <Typography>{title}</Typography>
        <Badge active={quorate}>{t('progress.quorum', { submitted, needed })}</Badge>
      </Flex>
      {items.map(({ itemKind, item, mean, spread, needsDiscussion, verdict }) => (
        <Typography
          key={`${itemKind}/${item}`}
          tag="p"
          variant="pi"
          textColor={needsDiscussion ? 'danger600' : 'neutral600'}
        >
          {t('progress.item', {
            kind: say(ITEM_KIND_LABELS[itemKind]),
            mean: (mean / 100).toFixed(2),
            spread: (spread / 100).toFixed(2),
            verdict: say(VERDICT_LABELS[verdict]),
          })}
        </Typography>
      ))}
    </Box>
  )
}
