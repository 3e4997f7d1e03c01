import { Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { Cell, PlainTable } from '../../../../shared/admin/plain-table'
import { useWords } from '../../../../shared/admin/words'
import { CATEGORIES, isCategoryCode } from '../../../../policy/categories'
import type { Label } from '../../../../shared/pure/workflow'
import { applicationFlow } from '../../../applications/contract'
import { demandFlow } from '../../../filing/contract'
import type { BatchProgress } from '../../domain/progress/batch-progress'
import { rowsIn } from './steps'

const statesOf = ({ kind }: BatchProgress): [string, { label: Label }][] =>
  Object.entries(kind === 'provider' ? applicationFlow.states : demandFlow.states)

/** Number per state, in total and per category; every total links to its rows. */
export function StateTable({ batch }: { batch: BatchProgress }) {
  const { say, t } = useWords('lists')
  const states = statesOf(batch).filter(([state]) => (batch.counts[state] ?? 0) > 0)
  if (states.length === 0)
    return (
      <Typography textColor="neutral600">
        {t(batch.kind === 'provider' ? 'batches.noApplications' : 'batches.noDemands')}
      </Typography>
    )
  return (
    <PlainTable heads={[t('batches.category'), ...states.map(([, { label }]) => say(label))]}>
      <tr>
        <Cell strong>{t(batch.kind === 'provider' ? 'batches.applications' : 'batches.demands')}</Cell>
        {states.map(([state]) => (
          <Cell key={state}>
            <Typography tag={Link} to={rowsIn(batch, state)} textColor="primary600" fontWeight="bold">
              {batch.counts[state]}
            </Typography>
          </Cell>
        ))}
      </tr>
      {batch.categories.map(({ code, counts }) => (
        <tr key={code}>
          <Cell>{isCategoryCode(code) ? say(CATEGORIES[code]) : code}</Cell>
          {states.map(([state]) => (
            <Cell key={state}>{counts[state] ?? 0}</Cell>
          ))}
        </tr>
      ))}
    </PlainTable>
  )
}
