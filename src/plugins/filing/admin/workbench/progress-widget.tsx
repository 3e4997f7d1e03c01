import { Widget } from '@strapi/admin/strapi-admin'
import { Box, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { tablePath, pageOf } from '../../../../shared/pure/panel-pages'
import { NONE } from '../../../../shared/admin/format'
import { useWords } from '../../../../shared/admin/words'
import { cityListFlow } from '../../domain/city-list-flow'
import { demandFlow } from '../../domain/demand-flow'
import { CITY_LIST, DEMAND } from '../../contract'
import { total, useWorkbench, type WorkCity } from './use-workbench'
import { isIn, statesIn } from '../../../../shared/pure/state-sets'

const STATES = statesIn(demandFlow, 'progress')

/** Progress of each city; every number links to its rows. */
export function ProgressWidget() {
  const { data, error } = useWorkbench()
  const { say, t } = useWords('filing')
  if (error) return <Widget.Error>{error.message}</Widget.Error>
  if (!data) return <Widget.Loading>{t('loading')}</Widget.Loading>
  if (data.cities.length === 0) return <Widget.NoData>{t('progress.noCity')}</Widget.NoData>
  const heads = [
    t('progress.city'),
    t('progress.liaison'),
    ...STATES.map((state) => say(demandFlow.states[state].label)),
    t('progress.list'),
  ]
  return (
    <Box overflow="auto">
      <table style={{ width: '100%', borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            {heads.map((head) => (
              <Head key={head}>{head}</Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.cities.length > 1 ? <TotalLine cities={data.cities} /> : null}
          {data.cities.map((city) => (
            <CityLine key={city.code} city={city} />
          ))}
        </tbody>
      </table>
    </Box>
  )
}

const padding = { padding: '4px 6px', textAlign: 'left', whiteSpace: 'nowrap' } as const

const Head = ({ children }: { children: React.ReactNode }) => (
  <th style={padding}>
    <Typography variant="pi" fontWeight="bold" textColor="neutral600">
      {children}
    </Typography>
  </th>
)
const Cell = ({ children }: { children: React.ReactNode }) => <td style={padding}>{children}</td>

function TotalLine({ cities }: { cities: readonly WorkCity[] }) {
  const { t } = useWords('filing')
  const share = (test: (city: WorkCity) => boolean): string => `${cities.filter(test).length}/${cities.length}`
  return (
    <tr>
      <Cell>
        <Typography variant="pi" fontWeight="bold">
          {t('progress.total')}
        </Typography>
      </Cell>
      <Cell>
        <Typography variant="pi">{share(({ liaison }) => liaison !== null)}</Typography>
      </Cell>
      {STATES.map((state) => (
        <Cell key={state}>
          <Typography variant="pi" fontWeight="bold">
            {total(cities, state)}
          </Typography>
        </Cell>
      ))}
      <Cell>
        <Typography variant="pi">{share(({ list }) => isIn(cityListFlow, 'answered', list?.state))}</Typography>
      </Cell>
    </tr>
  )
}

function CityLine({ city }: { city: WorkCity }) {
  const { language, say, t } = useWords('filing')
  const list = city.list
  const state = list ? say(cityListFlow.states[list.state as keyof typeof cityListFlow.states]?.label) : NONE
  return (
    <tr>
      <Cell>
        <Typography variant="pi">{(language === 'en' && city.nameEn) || city.name}</Typography>
      </Cell>
      <Cell>
        <Typography variant="pi" textColor={city.liaison ? 'neutral800' : 'danger600'}>
          {city.liaison ?? t(city.liaisonOverdue ? 'progress.liaisonOverdue' : 'progress.noLiaison')}
        </Typography>
      </Cell>
      {STATES.map((state) => (
        <Cell key={state}>
          <Count city={city} state={state} />
        </Cell>
      ))}
      <Cell>
        {list ? (
          <Typography variant="pi" tag={Link} to={pageOf(CITY_LIST, list.documentId)} textColor="primary600">
            {list.version ? t('progress.version', { state, version: list.version }) : state}
          </Typography>
        ) : (
          <Typography variant="pi">{NONE}</Typography>
        )}
      </Cell>
    </tr>
  )
}

function Count({ city, state }: { city: WorkCity; state: string }) {
  const count = city.counts[state] ?? 0
  if (count === 0)
    return (
      <Typography variant="pi" textColor="neutral500">
        0
      </Typography>
    )
  return (
    <Typography variant="pi" tag={Link} to={tablePath(DEMAND, { state, cityCode: city.code })} textColor="primary600">
      {count}
    </Typography>
  )
}
