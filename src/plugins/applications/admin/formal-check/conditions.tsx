import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import type { Verdict } from '../../domain/findings'
import type { ReviewCondition, ReviewPage } from '../../domain/review-shape'
import { ConditionItem } from './condition-item'
import { VerdictBadge } from './verdict'

const ORDER: readonly Verdict[] = ['people', 'not-met', 'met']

/** Conditions, those that need judgement first. */
export function Conditions({ page: { conditions, changes } }: { page: ReviewPage }) {
  const { t } = useWords('applications')
  const changed = new Set(changes.filter(({ part }) => part === 'item').map(({ code }) => code))
  return ORDER.map((verdict) => {
    const found = conditions.filter((one) => one.verdict === verdict)
    return found.length === 0 ? null : (
      <Flex key={verdict} tag="section" direction="column" alignItems="stretch" gap={4}>
        <Typography variant="beta" tag="h2">
          {t(`check.section.${verdict}`, { count: found.length })}
        </Typography>
        {found.map((condition) => (
          <Condition key={condition.code} condition={condition} changed={changed} />
        ))}
      </Flex>
    )
  })
}

function Condition({ condition, changed }: { condition: ReviewCondition; changed: ReadonlySet<string> }) {
  const { say, t } = useWords('applications')
  return (
    <Box tag="article" background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Flex gap={2} wrap="wrap">
            <VerdictBadge verdict={condition.verdict} />
            {condition.must ? <Badge>{t('check.must')}</Badge> : null}
            <Typography variant="pi" textColor="neutral600">
              {t('check.clause', { category: say(condition.categoryLabel), clause: condition.clause })}
            </Typography>
          </Flex>
          <Typography variant="delta" tag="h3">
            {`${condition.code}　${say(condition)}`}
          </Typography>
        </Flex>
        {condition.items.map((item) => (
          <ConditionItem key={item.code} item={item} changed={changed.has(item.code)} />
        ))}
      </Flex>
    </Box>
  )
}
