import { Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { Section } from '../../../../shared/admin/section'
import { useWords } from '../../../../shared/admin/words'
import type { Determination } from '../../domain/determination'
import { presetOf, previewOf, problemWith, type Outcomes } from '../../domain/proposal'
import { ApplicationCard } from './application-card'
import { DetermineButton } from './determine-button'
import { Preview } from './preview'
import { Waiting } from './waiting'

type Applied = Determination['applications'][number]

/** R14, R15: results of every application, preset from its conclusion, and a preview of the three lists. */
export function ProviderDetermination({ data }: { data: Determination }) {
  const { t } = useWords('lists')
  const { applications, decidedPerCategory, before, batch } = data
  const [changed, setChanged] = useState<Outcomes>({})
  const outcomeOf = (one: Applied) => changed[one.application] ?? presetOf(one, decidedPerCategory)
  const problemOf = (one: Applied) => problemWith(one, outcomeOf(one), decidedPerCategory)
  const outcomes = Object.fromEntries(applications.map((one) => [one.application, outcomeOf(one)]))
  const open = applications.filter(problemOf).length
  return (
    <>
      <Section title={t('determine.results', { count: applications.length })}>
        <Waiting data={data} />
        {applications.length === 0 ? (
          <Typography textColor="neutral600">{t('determine.nothing-provider')}</Typography>
        ) : (
          <Typography textColor="neutral600">{t('determine.rule')}</Typography>
        )}
        {applications.map((one) => (
          <ApplicationCard
            key={one.application}
            applied={one}
            outcome={outcomeOf(one)}
            problem={problemOf(one)}
            onChange={(outcome) => setChanged((was) => ({ ...was, [one.application]: outcome }))}
          />
        ))}
      </Section>
      {applications.length > 0 ? (
        <>
          <Preview lines={previewOf(applications, outcomes, before)} />
          <Flex justifyContent="flex-end" gap={4}>
            {open > 0 ? <Typography textColor="danger600">{t('determine.open', { count: open })}</Typography> : null}
            <DetermineButton batch={batch} given={{ outcomes, additions: undefined }} disabled={open > 0} />
          </Flex>
        </>
      ) : null}
    </>
  )
}
