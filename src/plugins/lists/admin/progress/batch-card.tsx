import { Badge, Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { pageOf } from '../../../../shared/pure/panel-pages'
import { endInBeijing } from '../../../../shared/admin/beijing'
import { Section } from '../../../../shared/admin/section'
import { toneOf } from '../../../../shared/admin/tone'
import { useWords } from '../../../../shared/admin/words'
import { batchFlow } from '../../../filing/contract'
import type { BatchProgress } from '../../domain/progress/batch-progress'
import { BATCH_KIND_LABELS } from '../../../filing/contract'
import { BATCH } from '../../../filing/contract'
import { BatchLists } from './batch-lists'
import { BatchPanels } from './batch-panels'
import { StateTable } from './state-table'
import { Steps } from './steps'

const WINDOWS = ['filingClosesAt', 'recommendClosesAt'] as const

/** One batch; a closed one is collapsed. */
export function BatchCard({ batch, now }: { batch: BatchProgress; now: Date }) {
  const { say, t } = useWords('lists')
  const [open, setOpen] = useState(batch.state === 'open')
  const state = say(batchFlow.states[batch.state as keyof typeof batchFlow.states]?.label)
  return (
    <Section
      title={batch.name}
      aside={
        <Flex gap={3}>
          <Badge>{say(BATCH_KIND_LABELS[batch.kind])}</Badge>
          <Badge {...toneOf(BATCH, batch.state)}>{state}</Badge>
          <Typography tag={Link} to={pageOf(BATCH, batch.documentId)} textColor="primary600" variant="pi">
            {t('batches.record')}
          </Typography>
          <Button size="S" variant="tertiary" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'batches.hide' : 'batches.show')}
          </Button>
        </Flex>
      }
    >
      {open ? <Details batch={batch} now={now} /> : null}
    </Section>
  )
}

function Details({ batch, now }: { batch: BatchProgress; now: Date }) {
  const { t } = useWords('lists')
  const windows = WINDOWS.flatMap((name) => {
    const closesAt = batch[name]
    return closesAt ? [`${t(`window.${name}`)}${t('batches.colon')}${endInBeijing(closesAt)}`] : []
  })
  return (
    <>
      {windows.length > 0 ? (
        <Typography textColor="neutral600">{`${windows.join('　')}${t('batches.zone')}`}</Typography>
      ) : null}
      <Steps batch={batch} now={now} />
      <StateTable batch={batch} />
      <BatchPanels batch={batch} now={now} />
      <BatchLists batch={batch} />
    </>
  )
}
