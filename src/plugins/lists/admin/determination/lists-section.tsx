import { Badge, Grid, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { Procedure } from '../../../../shared/admin/actions-panel'
import { pageOf } from '../../../../shared/pure/panel-pages'
import { isIn } from '../../../../shared/pure/state-sets'
import { Cell, PlainTable } from '../../../../shared/admin/plain-table'
import { Section } from '../../../../shared/admin/section'
import { toneOf } from '../../../../shared/admin/tone'
import { useAllowed } from '../../../../shared/admin/use-allowed'
import { useWords } from '../../../../shared/admin/words'
import { listFlow } from '../../domain/list-flow'
import type { LiveList } from '../../domain/determination'
import { LIST } from '../../contract'

const COLUMNS = ['head', 'version', 'count', 'state'] as const

/** The newest editions of the lists and the actions on them; the three lists share their actions. */
export function ListsSection({ lists }: { lists: readonly LiveList[] }) {
  const { t } = useWords('lists')
  const acts = useAllowed('plugin::lists.list.announce')
  const first = lists.find(({ state }) => isIn(listFlow, 'unpublished', state))
  if (lists.length === 0) return null
  return (
    <Section title={t('lists.title')}>
      <Grid.Root gap={5}>
        <Grid.Item col={first && acts ? 8 : 12} s={12} xs={12} direction="column" alignItems="stretch">
          <PlainTable heads={COLUMNS.map((column) => t(`lists.${column}`))}>
            {lists.map((list) => (
              <Line key={list.documentId} list={list} />
            ))}
          </PlainTable>
        </Grid.Item>
        {first && acts ? (
          <Grid.Item col={4} s={12} xs={12} direction="column" alignItems="stretch">
            {lists.length > 1 ? (
              <Typography variant="pi" textColor="neutral600">
                {t('lists.together')}
              </Typography>
            ) : null}
            <Procedure
              key={first.documentId}
              uid={LIST}
              path="/lists/list"
              documentId={first.documentId}
              title={first.title}
              row={{}}
            />
          </Grid.Item>
        ) : null}
      </Grid.Root>
    </Section>
  )
}

function Line({ list }: { list: LiveList }) {
  const { say, t } = useWords('lists')
  const { documentId, title, listVersion, entryCount, state } = list
  return (
    <tr>
      <Cell>
        <Typography tag={Link} to={pageOf(LIST, documentId)} textColor="primary600">
          {title}
        </Typography>
      </Cell>
      <Cell>{t('lists.nth', { version: listVersion })}</Cell>
      <Cell>{entryCount}</Cell>
      <Cell>
        <Badge {...toneOf(LIST, state)}>{say(listFlow.states[state as keyof typeof listFlow.states]?.label)}</Badge>
      </Cell>
    </tr>
  )
}
