import { Box, Flex, Grid, Typography } from '@strapi/design-system'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { readerOf } from '../../../../shared/admin/types'
import { Section } from '../../../../shared/admin/section'
import { useWords } from '../../../../shared/admin/words'
import type { ReviewFact, ReviewPage } from '../../domain/review-shape'
import { Verified } from './check-table'

const wrapped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const

/** Applicant, categories, products, undertaking, and proof of submission. */
export const Facts = ({ page }: { page: ReviewPage }) => (
  <>
    <Applicant page={page} />
    <Listings page={page} />
    <Receipt page={page} />
  </>
)

function Applicant({ page }: { page: ReviewPage }) {
  const { language, say, t } = useWords('applications')
  const city = page.cityCode
    ? (readerOf('cityCode')?.(page.cityCode, language) ?? page.cityCode)
    : t('check.byProvince')
  return (
    <Section title={t('check.applicant')}>
      <Grid.Root gap={4}>
        <Fact label={t('check.provider')}>{page.providerName}</Fact>
        <Fact label={t('check.creditCode')}>{page.creditCode}</Fact>
        <Fact label={t('check.city')}>{city}</Fact>
        <Fact label={t('check.verified')}>
          <Verified verified={page.verified} />
        </Fact>
        <Fact label={t('check.categories')}>{page.categories.map(say).join(t('check.comma'))}</Fact>
        {page.scopes.map((fact) => (
          <FactText key={fact.label.zh} fact={fact} />
        ))}
      </Grid.Root>
    </Section>
  )
}

function Listings({ page }: { page: ReviewPage }) {
  const { t } = useWords('applications')
  return (
    <Section title={t('check.listings')}>
      {page.listings.length === 0 ? <Typography textColor="neutral600">{t('check.noListings')}</Typography> : null}
      {page.listings.map(({ documentId, name, facts }) => (
        <Box key={documentId}>
          <Typography fontWeight="bold">{name}</Typography>
          <Box paddingTop={2}>
            <Grid.Root gap={4}>
              {facts.map((fact) => (
                <FactText key={fact.label.zh} fact={fact} />
              ))}
            </Grid.Root>
          </Box>
        </Box>
      ))}
    </Section>
  )
}

function Receipt({ page }: { page: ReviewPage }) {
  const { t } = useWords('applications')
  return (
    <Section title={t('check.receipt')}>
      <Typography style={wrapped}>{page.undertaking?.text ?? t('check.noUndertaking')}</Typography>
      <Grid.Root gap={4}>
        {page.undertaking ? <Fact label={t('check.signedBy')}>{page.undertaking.signedBy}</Fact> : null}
        <Fact label={t('check.number')}>{page.receiptNumber}</Fact>
        <Fact label={t('check.submittedAt')}>{inBeijing(page.submittedAt)}</Fact>
        <Fact label={t('check.edition')}>
          {t('check.editionOf', { edition: page.edition, form: page.formVersion })}
        </Fact>
        <Grid.Item col={12} direction="column" alignItems="stretch">
          <Labelled label={t('check.hash')}>{page.hash}</Labelled>
        </Grid.Item>
      </Grid.Root>
    </Section>
  )
}

function FactText({ fact }: { fact: ReviewFact }) {
  const { say, t } = useWords('applications')
  return <Fact label={say(fact.label)}>{fact.values.map(say).join(t('check.comma')) || NONE}</Fact>
}

const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Grid.Item col={6} xs={12} direction="column" alignItems="stretch">
    <Labelled label={label}>{children}</Labelled>
  </Grid.Item>
)

const Labelled = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <Flex direction="column" alignItems="flex-start" gap={1}>
    <Typography variant="pi" fontWeight="bold" textColor="neutral600">
      {label}
    </Typography>
    {typeof children === 'string' ? <Typography style={wrapped}>{children}</Typography> : children}
  </Flex>
)
