import { Box, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { inBeijing } from '../../../../shared/admin/beijing'
import { PlainTable } from '../../../../shared/admin/plain-table'
import { useWords } from '../../../../shared/admin/words'
import { CATEGORIES } from '../../../../policy/categories'
import type { Refusal } from '../../../../shared/pure/refusal'
import type { Outcome, Result } from '../../../applications/contract'
import type { ToDetermine } from '../../domain/determination'
import { decided } from '../../domain/proposal'
import { PRODUCT_KIND_LABELS } from '../../../catalogue/contract'
import { panelAddress } from '../progress/steps'
import { ResultRow } from './result-row'

interface Props {
  applied: ToDetermine
  outcome: Outcome
  problem?: Refusal
  onChange: (outcome: Outcome) => void
}

const COLUMNS = ['item', 'verdict', 'mean', 'failed', 'result', 'reason'] as const
const SHOWN = new Set(['outcome-all-or-nothing', 'outcome-unconcluded'])

/** One application: the committee's conclusion and the result for each category and product. */
export function ApplicationCard({ applied, outcome, problem, onChange }: Props) {
  const { t } = useWords('lists')
  const { providerName, cityName, committee } = applied
  return (
    <Box borderColor="neutral200" borderStyle="solid" borderWidth="1px" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={3} wrap="wrap">
          <Typography variant="epsilon" tag="h3" fontWeight="bold">
            {providerName}
          </Typography>
          <Typography textColor="neutral600">{cityName}</Typography>
        </Flex>
        {committee ? <ChairSays committee={committee} /> : null}
        <PlainTable heads={COLUMNS.map((column) => t(`result.${column}`))}>
          <Rows applied={applied} outcome={outcome} onChange={onChange} />
        </PlainTable>
        {problem && SHOWN.has(problem.code) ? (
          <Typography role="alert" textColor="danger600">
            {t(`problem.${problem.code}`)}
          </Typography>
        ) : null}
      </Flex>
    </Box>
  )
}

function ChairSays({ committee }: { committee: NonNullable<ToDetermine['committee']> }) {
  const { t } = useWords('lists')
  const { panel, text, chairName, concludedAt } = committee
  return (
    <Typography textColor="neutral800" style={{ whiteSpace: 'pre-wrap' }}>
      <Typography tag={Link} to={panelAddress(panel.documentId)} textColor="primary600">
        {panel.title}
      </Typography>
      {t('result.said', { text: text || t('result.noText'), chair: chairName, at: inBeijing(concludedAt) })}
    </Typography>
  )
}

function Rows({ applied, outcome, onChange }: Omit<Props, 'problem'>) {
  const { say } = useWords('lists')
  const { submitted, conclusion, committee } = applied
  const change = (item: string) => (result: Result) => onChange(decided(applied, outcome, item, result))
  const itemOf = (kind: 'category' | 'listing', item: string) =>
    committee?.items.find((one) => one.item === item && (one.itemKind === 'category') === (kind === 'category'))
  return submitted.categories.flatMap((code) => [
    <ResultRow
      key={code}
      name={say(CATEGORIES[code])}
      strong
      concluded={itemOf('category', code)}
      recommended={conclusion?.categories[code] === 'recommended'}
      result={outcome.categories[code] ?? { listed: false }}
      onChange={change(code)}
    />,
    ...submitted.listings
      .filter(({ categoryCode }) => categoryCode === code)
      .map(({ documentId, name, kind }) => (
        <ResultRow
          key={documentId}
          name={`${say(PRODUCT_KIND_LABELS[kind])} ${name}`}
          concluded={itemOf('listing', documentId)}
          recommended={conclusion?.listings[documentId] === 'recommended'}
          shut={!outcome.categories[code]?.listed}
          result={outcome.listings[documentId] ?? { listed: false }}
          onChange={change(documentId)}
        />
      )),
  ])
}
