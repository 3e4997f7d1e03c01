import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useSearchParams } from 'react-router-dom'
import { useStaffData } from '../../../../shared/admin/api'
import { useCities } from '../../../../shared/admin/cities'
import { useWords } from '../../../../shared/admin/words'
import type { CheckOverview } from '../../domain/check-overview'
import { CheckApplication } from './check-application'
import { CheckFilters } from './check-filters'
import { CheckTable } from './check-table'
import { nextOf, pathOf } from './asked'

export default function CheckPage() {
  return (
    <Page.Protect permissions={[{ action: 'plugin::applications.application.accept', subject: null }]}>
      <FormalCheck />
    </Page.Protect>
  )
}

/** Applications awaiting the formal check, and the open one; filters and selection are kept in the address. */
function FormalCheck() {
  const { t } = useWords('applications')
  const { params, change } = useAddress()
  const opened = params.get('application')
  const { data, error } = useStaffData<CheckOverview>(pathOf(params))
  // Loads city names for the rows below.
  useCities()
  if (opened) {
    const next = data && nextOf(data.applications, opened)
    const show = (documentId?: string): void => change({ application: documentId })
    return <CheckApplication key={opened} documentId={opened} next={next} onShow={show} />
  }
  return (
    <>
      <Page.Title>{t('check.menu')}</Page.Title>
      <Layouts.Header
        title={t('check.menu')}
        subtitle={t('check.about')}
        primaryAction={
          data?.state === 'submitted' && data.applications[0] ? (
            <Button onClick={() => change({ application: data.applications[0]?.documentId })}>
              {t('check.begin')}
            </Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error ? <Refused message={error.message} /> : null}
          {data ? <CheckFilters list={data} onChange={(values) => change({ ...values, page: undefined })} /> : null}
          {data ? (
            <CheckTable list={data} page={Number(params.get('page') ?? 1)} onChange={change} />
          ) : error ? null : (
            <Page.Loading />
          )}
        </Flex>
      </Layouts.Content>
    </>
  )
}

/** Reads and changes the address's parameters; an empty value removes one. */
function useAddress() {
  const [params, setParams] = useSearchParams()
  const change = (values: Record<string, string | undefined>): void =>
    setParams((was) => {
      const next = new URLSearchParams(was)
      for (const [name, value] of Object.entries(values)) {
        if (value) next.set(name, value)
        else next.delete(name)
      }
      return next
    })
  return { params, change }
}

const Refused = ({ message }: { message: string }) => (
  <Typography role="alert" textColor="danger600">
    {message}
  </Typography>
)
