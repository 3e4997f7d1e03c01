import { Badge, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { endInBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { Cell, PlainTable } from '../../../../shared/admin/plain-table'
import { flowOf } from '../../../../shared/admin/types'
import { toneOf } from '../../../../shared/admin/tone'
import { useWords } from '../../../../shared/admin/words'
import { PANEL, panelFlow } from '../../../experts/contract'
import type { BatchProgress, PanelProgress } from '../../domain/progress/batch-progress'
import { panelAddress } from './steps'
import { isIn } from '../../../../shared/pure/state-sets'

const COLUMNS = ['title', 'state', 'subjects', 'dueAt', 'owers'] as const

/** Panels of a batch, and the number of applications or demands without one. */
export function BatchPanels({ batch, now }: { batch: BatchProgress; now: Date }) {
  const { t } = useWords('lists')
  const { panels, free, kind } = batch
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold">{t('batches.panels', { count: panels.length })}</Typography>
      <Typography textColor={free > 0 ? 'danger600' : 'neutral600'} variant="pi">
        {t(kind === 'provider' ? 'batches.freeApplications' : 'batches.freeDemands', { count: free })}
      </Typography>
      {kind === 'pilot' ? (
        <Typography textColor="neutral600" variant="pi">
          {t('batches.reviewed', { reviewed: batch.reviewed, toConfirm: batch.toConfirm })}
        </Typography>
      ) : null}
      {panels.length > 0 ? (
        <PlainTable heads={COLUMNS.map((column) => t(`panels.${column}`))}>
          {panels.map((panel) => (
            <Line key={panel.documentId} panel={panel} now={now} />
          ))}
        </PlainTable>
      ) : null}
    </Flex>
  )
}

function Line({ panel, now }: { panel: PanelProgress; now: Date }) {
  const { say, t } = useWords('lists')
  const { documentId, title, state, subjects, dueAt, owers } = panel
  const atWork = isIn(panelFlow, 'reviewing', state)
  const over = atWork && dueAt !== null && new Date(dueAt) <= now
  const owed = owers.map(({ name, owing }) => t('panels.owes', { name, owing })).join(t('batches.comma'))
  return (
    <tr>
      <Cell>
        <Typography tag={Link} to={panelAddress(documentId)} textColor="primary600">
          {title}
        </Typography>
      </Cell>
      <Cell>
        <Badge {...toneOf(PANEL, state)}>{say(flowOf(PANEL)?.states[state]?.label)}</Badge>
      </Cell>
      <Cell>{subjects}</Cell>
      <Cell>
        <Typography textColor={over ? 'danger600' : 'neutral800'}>
          {dueAt ? `${endInBeijing(dueAt)}${over ? t('panels.over') : ''}` : NONE}
        </Typography>
      </Cell>
      <Cell>{atWork && owed ? owed : NONE}</Cell>
    </tr>
  )
}
