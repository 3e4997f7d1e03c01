import { Box, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { tablePath, pageOf } from '../../../../shared/pure/panel-pages'
import { useAllowed } from '../../../../shared/admin/use-allowed'
import { useWords } from '../../../../shared/admin/words'
import type { BatchProgress } from '../../domain/progress/batch-progress'
import { nextSteps, type Place } from '../../domain/progress/next-steps'
import { APPLICATION } from '../../../applications/contract'
import { BATCH, DEMAND } from '../../../filing/contract'
import { LIST, OBJECTION } from '../../contract'

/** Link to the rows of a batch in one state. */
export const rowsIn = ({ kind, name }: BatchProgress, state: string): string =>
  tablePath(kind === 'provider' ? APPLICATION : DEMAND, { state, 'batch][name': name })

export const panelAddress = (documentId: string): string => `/expert-panels?panel=${documentId}`
export const determinationAddress = (documentId: string): string => `/determination?batch=${documentId}`

function addressOf(batch: BatchProgress, place: Place, checks: boolean): string {
  switch (place.at) {
    case 'rows':
      return rowsIn(batch, place.state)
    case 'check':
      return checks ? `/formal-check?batch=${batch.documentId}` : rowsIn(batch, 'submitted')
    case 'new-panel':
      return `/expert-panels?new=${batch.kind}&batch=${encodeURIComponent(batch.name)}`
    case 'panel':
      return panelAddress(place.documentId)
    case 'determination':
      return determinationAddress(batch.documentId)
    case 'list':
      return pageOf(LIST, place.documentId)
    case 'objections':
      return tablePath(OBJECTION, { 'batch][name': batch.name })
    case 'batch':
      return pageOf(BATCH, batch.documentId)
  }
}

/** The province's next steps, each with a link to where it is done. */
export function Steps({ batch, now }: { batch: BatchProgress; now: Date }) {
  const { t } = useWords('lists')
  const checks = useAllowed('plugin::applications.application.accept')
  const steps = nextSteps(batch, now)
  return (
    <Box background="primary100" padding={4} hasRadius>
      <Typography fontWeight="bold">{t('steps.title')}</Typography>
      {steps.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {t(batch.state === 'open' ? 'steps.none' : 'steps.over')}
        </Typography>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="flex-start" gap={2} paddingTop={2}>
        {steps.map((step) => (
          <Box tag="li" key={`${step.code}-${step.title ?? ''}`}>
            <Typography tag={Link} to={addressOf(batch, step.place, checks)} textColor="primary700">
              {t(`steps.${step.code}`, { count: step.count, title: step.title ?? '' })}
            </Typography>
          </Box>
        ))}
      </Flex>
    </Box>
  )
}
