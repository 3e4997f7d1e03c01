import { Badge, Flex, Typography } from '@strapi/design-system'
import { Link } from 'react-router-dom'
import { endInBeijing } from '../../../../shared/admin/beijing'
import { pageOf } from '../../../../shared/pure/panel-pages'
import { toneOf } from '../../../../shared/admin/tone'
import { useWords } from '../../../../shared/admin/words'
import { listFlow } from '../../domain/list-flow'
import type { BatchProgress } from '../../domain/progress/batch-progress'
import { LIST_KIND_LABELS } from '../../domain/words'
import { LIST } from '../../contract'
import { determinationAddress } from './steps'

/** The public lists of a batch in their newest edition. */
export function BatchLists({ batch }: { batch: BatchProgress }) {
  const { say, t } = useWords('lists')
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Flex gap={4}>
        <Typography fontWeight="bold">{t('batches.lists')}</Typography>
        <Typography tag={Link} to={determinationAddress(batch.documentId)} textColor="primary600" variant="pi">
          {t('batches.toDetermination')}
        </Typography>
      </Flex>
      {batch.lists.length === 0 ? (
        <Typography textColor="neutral600" variant="pi">
          {t('batches.noLists')}
        </Typography>
      ) : null}
      {batch.lists.map(({ documentId, kind, state, listVersion, objectionsCloseAt }) => (
        <Flex key={documentId} gap={3}>
          <Typography tag={Link} to={pageOf(LIST, documentId)} textColor="primary600">
            {t('lists.edition', {
              name: say(LIST_KIND_LABELS[kind as keyof typeof LIST_KIND_LABELS]),
              version: listVersion,
            })}
          </Typography>
          <Badge {...toneOf(LIST, state)}>{say(listFlow.states[state as keyof typeof listFlow.states]?.label)}</Badge>
          {state === 'announced' && objectionsCloseAt ? (
            <Typography variant="pi">{t('lists.objectionsUntil', { at: endInBeijing(objectionsCloseAt) })}</Typography>
          ) : null}
        </Flex>
      ))}
    </Flex>
  )
}
