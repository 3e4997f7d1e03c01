import { Badge, Box, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { endInBeijing } from '../../../../../shared/admin/beijing'
import { NONE } from '../../../../../shared/admin/format'
import { Cell, PlainTable } from '../../../../../shared/admin/plain-table'
import { toneOf } from '../../../../../shared/admin/tone'
import { useWords } from '../../../../../shared/admin/words'
import { panelFlow } from '../../../domain/panel-flow'
import type { PanelLine } from '../../../domain/panel-views'
import { PANEL_KIND_LABELS } from '../../../domain/words'
import { PANEL, pageOfPanel } from './use-panel'
import { isIn } from '../../../../../shared/pure/state-sets'

const COLUMNS = ['title', 'kind', 'state', 'subjects', 'members', 'chair', 'dueAt', 'owers'] as const

/** All panels with phase, due date and who owes. */
export function PanelTable({ panels }: { panels: readonly PanelLine[] }) {
  const { t } = useWords('experts')
  return (
    <Box background="neutral0" padding={4} shadow="tableShadow" hasRadius>
      <PlainTable heads={COLUMNS.map((column) => t(`panels.${column}`))}>
        {panels.map((panel) => (
          <Line key={panel.documentId} panel={panel} />
        ))}
      </PlainTable>
    </Box>
  )
}

function Line({ panel }: { panel: PanelLine }) {
  const { say, t } = useWords('experts')
  return (
    <tr>
      <Cell>
        <Typography tag={Link} to={pageOfPanel(panel.documentId)} textColor="primary600" fontWeight="bold">
          {panel.title}
        </Typography>
      </Cell>
      <Cell>{say(PANEL_KIND_LABELS[panel.kind])}</Cell>
      <Cell>
        <PanelState state={panel.state} />
      </Cell>
      <Cell>{panel.subjects}</Cell>
      <Cell>{panel.size ? t('panels.ofSize', { members: panel.members, size: panel.size }) : panel.members}</Cell>
      <Cell>{panel.chairName ?? NONE}</Cell>
      <Cell>{panel.dueAt ? endInBeijing(panel.dueAt) : NONE}</Cell>
      <Cell>{sayOwers(panel, t)}</Cell>
    </tr>
  )
}

export function PanelState({ state }: { state: string }) {
  const { say } = useWords('experts')
  return <Badge {...toneOf(PANEL, state)}>{say(panelFlow.states[state as keyof typeof panelFlow.states]?.label)}</Badge>
}

/** Names are shown only while sheets are awaited. */
const sayOwers = ({ state, owers }: PanelLine, t: ReturnType<typeof useWords>['t']): string =>
  isIn(panelFlow, 'reviewing', state) && owers.length > 0
    ? owers.map(({ name, owing }) => t('panels.owes', { name, owing })).join(t('panels.comma'))
    : NONE
