import { Badge, Flex, Typography } from '@strapi/design-system'
import { Cell, PlainTable } from '../../../../shared/admin/plain-table'
import { Section } from '../../../../shared/admin/section'
import { useWords } from '../../../../shared/admin/words'
import type { Determination } from '../../domain/determination'
import { DetermineButton } from './determine-button'
import { Waiting } from './waiting'

const COLUMNS = ['enterprise', 'city', 'demands'] as const

/** R33: the pilot list follows from the demands passed in review; there is nothing to choose. */
export function PilotDetermination({ data }: { data: Determination }) {
  const { t } = useWords('lists')
  const { entries, before } = data.pilot
  return (
    <>
      <Section title={t('preview.pilot', { count: entries.length })}>
        <Waiting data={data} />
        {entries.length === 0 ? (
          <Typography textColor="neutral600">{t('determine.nothing-pilot')}</Typography>
        ) : (
          <PlainTable heads={COLUMNS.map((column) => t(`preview.${column}`))}>
            {entries.map(({ creditCode, enterpriseName, cityName, demands }) => (
              <tr key={creditCode}>
                <Cell>
                  <Flex gap={2}>
                    <Typography>{enterpriseName}</Typography>
                    {before.includes(creditCode) ? null : (
                      <Badge backgroundColor="success100" textColor="success700">
                        {t('preview.fresh')}
                      </Badge>
                    )}
                  </Flex>
                </Cell>
                <Cell>{cityName}</Cell>
                <Cell>{demands.map(({ title }) => title).join(t('batches.comma'))}</Cell>
              </tr>
            ))}
          </PlainTable>
        )}
      </Section>
      <Flex justifyContent="flex-end">
        <DetermineButton batch={data.batch} given={{ outcomes: undefined }} />
      </Flex>
    </>
  )
}
