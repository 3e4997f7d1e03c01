import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system'
import { useEffect } from 'react'
import { Link } from 'react-router-dom'
import { Procedure } from '../../../../shared/admin/actions-panel'
import type { Destinations } from '../../../../shared/admin/act'
import { useStaffData } from '../../../../shared/admin/api'
import { BackButton } from '../../../../shared/admin/back-button'
import { UNDER_HEADER } from '../../../../shared/admin/layout'
import { useWords } from '../../../../shared/admin/words'
import { APPLICATION } from '../../contract'
import type { ReviewPage } from '../../domain/review-shape'
import { pageOf } from '../../../../shared/pure/panel-pages'
import type { Verdict } from '../../domain/findings'
import { Changes } from './changes'
import { Conditions } from './conditions'
import { Facts } from './facts'
import { Verified } from './check-table'
import { Verdicts } from './verdict'

interface Props {
  documentId: string
  /** documentId of the next application. */
  next?: string
  onShow: (documentId?: string) => void
}

/** One application for the formal check; Alt+N and every decision open the next. */
export function CheckApplication({ documentId, next, onShow }: Props) {
  const { t } = useWords('applications')
  const { data, error } = useStaffData<ReviewPage>(`/applications/${documentId}/review`)
  useNextKey(next, onShow)
  return (
    <>
      <Page.Title>{t('check.menu')}</Page.Title>
      <Layouts.Header
        title={data?.providerName ?? t('check.menu')}
        subtitle={data ? t('check.head', { batch: data.batchName, number: data.receiptNumber }) : undefined}
        navigationAction={<BackButton onClick={() => onShow()}>{t('check.back')}</BackButton>}
        primaryAction={
          next ? (
            <Button variant="secondary" onClick={() => onShow(next)}>
              {t('check.next')}
            </Button>
          ) : undefined
        }
      />
      <Layouts.Content>
        {error ? (
          <Typography role="alert" textColor="danger600">
            {error.message}
          </Typography>
        ) : data ? (
          <Checked
            page={data}
            destinations={{ 'next-task': next ? () => onShow(next) : undefined, list: () => onShow() }}
          />
        ) : (
          <Page.Loading />
        )}
      </Layouts.Content>
    </>
  )
}

function useNextKey(next: string | undefined, onShow: Props['onShow']): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      // Do not discard a reason that is being typed.
      const asking = document.querySelector('[role=dialog]') !== null
      if (!event.altKey || event.code !== 'KeyN' || !next || asking) return
      event.preventDefault()
      onShow(next)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

const Checked = ({ page, destinations }: { page: ReviewPage; destinations: Destinations }) => (
  <Grid.Root gap={6}>
    <Grid.Item col={8} xs={12} direction="column" alignItems="stretch">
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Changes page={page} />
        <Conditions page={page} />
        <Facts page={page} />
      </Flex>
    </Grid.Item>
    <Grid.Item col={4} xs={12} direction="column" alignItems="stretch">
      <Decision page={page} destinations={destinations} />
    </Grid.Item>
  </Grid.Root>
)

const DECISIONS = ['accept', 'return', 'reject']

/** Sticky while scrolling. */
function Decision({ page, destinations }: { page: ReviewPage; destinations: Destinations }) {
  const { t } = useWords('applications')
  return (
    <Box style={{ position: 'sticky', top: UNDER_HEADER }}>
      <Box
        background="neutral0"
        padding={5}
        shadow="tableShadow"
        hasRadius
        tag="section"
        aria-label={t('check.decide')}
      >
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Typography variant="delta" tag="h2">
            {t('check.decide')}
          </Typography>
          <Found page={page} />
          <Procedure
            uid={APPLICATION}
            path="/applications/application"
            documentId={page.documentId}
            title={page.providerName}
            row={{ ...page }}
            only={DECISIONS}
            destinations={destinations}
          />
          <Typography variant="pi" tag={Link} to={pageOf(APPLICATION, page.documentId)} textColor="primary600">
            {t('check.record')}
          </Typography>
        </Flex>
      </Box>
    </Box>
  )
}

/** Verification and the number of verdicts. */
function Found({ page }: { page: ReviewPage }) {
  const { t } = useWords('applications')
  const found = (verdict: Verdict): number => page.conditions.filter((one) => one.verdict === verdict).length
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {t('check.verified')}
        </Typography>
        <Verified verified={page.verified} />
      </Flex>
      <Verdicts met={found('met')} notMet={found('not-met')} people={found('people')} />
    </>
  )
}
