import { Badge, Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { Cell, PlainTable } from '../../../../../shared/admin/plain-table'
import { Section } from '../../../../../shared/admin/section'
import { useWords } from '../../../../../shared/admin/words'
import type { PanelChoices } from '../../../domain/panel-views'
import type { Progress } from '../../progress-panel'
import { LeaveDialog, type Leaving } from './leave-dialog'
import { useComposes } from './use-panel'
import { isIn, statesIn } from '../../../../../shared/pure/state-sets'
import { assignmentFlow } from '../../../domain/assignment-flow'
import { panelFlow } from '../../../domain/panel-flow'

type Member = Progress['experts'][number]

const FROM: Record<Leaving['action'], readonly string[]> = {
  replace: statesIn(assignmentFlow, 'owing'),
  exclude: statesIn(assignmentFlow, 'live'),
}
const COLUMNS = ['name', 'owing', 'submitted', 'left', 'act'] as const

/** The members and what each owes; a member who cannot continue is replaced on all his assignments. */
export function MembersSection({ data, progress }: { data: PanelChoices; progress: Progress }) {
  const { t } = useWords('experts')
  const [leaving, setLeaving] = useState<Leaving>()
  const acts = useComposes() && isIn(panelFlow, 'changeable', data.panel.state)
  const chair = data.experts.find((expert) => expert.chair)?.documentId
  const heads = COLUMNS.filter((column) => acts || column !== 'act').map((column) => t(`members.${column}`))
  return (
    <Section title={t('members.title')}>
      <PlainTable heads={heads}>
        {progress.experts.map((member) => (
          <tr key={member.expert}>
            <Cell>
              <Flex gap={2}>
                <Typography fontWeight="bold">{member.name}</Typography>
                {member.expert === chair ? <Badge active>{t('members.chair')}</Badge> : null}
                {member.steppedIn ? <Badge>{t('members.steppedIn')}</Badge> : null}
              </Flex>
            </Cell>
            <Cell>{member.owing}</Cell>
            <Cell>{member.submitted}</Cell>
            <Cell>{member.left}</Cell>
            {acts ? (
              <Cell>
                <Leave member={member} onLeave={(action, ids) => setLeaving({ action, ids, name: member.name })} />
              </Cell>
            ) : null}
          </tr>
        ))}
      </PlainTable>
      {leaving ? <LeaveDialog leaving={leaving} onClose={() => setLeaving(undefined)} /> : null}
    </Section>
  )
}

interface LeaveProps {
  member: Member
  onLeave: (action: Leaving['action'], ids: string[]) => void
}

function Leave({ member, onLeave }: LeaveProps) {
  const { t } = useWords('experts')
  const idsFor = (action: Leaving['action']) =>
    member.assignments.filter(({ state }) => FROM[action].includes(state)).map(({ documentId }) => documentId)
  return (
    <Flex gap={2}>
      {(['replace', 'exclude'] as const).map((action) => {
        const ids = idsFor(action)
        return (
          <Button
            key={action}
            size="S"
            variant={action === 'exclude' ? 'danger-light' : 'secondary'}
            disabled={ids.length === 0}
            title={ids.length === 0 ? t('members.nothingLeft') : undefined}
            onClick={() => onLeave(action, ids)}
          >
            {t(`members.${action}`)}
          </Button>
        )
      })}
    </Flex>
  )
}
