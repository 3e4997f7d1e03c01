import { Page, useNotification } from '@strapi/admin/strapi-admin'
import {
  Badge,
  Box,
  Button,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system'
import { HeadedTable, TextCell } from '../../../../shared/admin/headed-table'
import { useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { useWords } from '../../../../shared/admin/words'
import { ITEM_STATES, type ItemState, type JobItemRow, type JobRow } from '../../domain/job-words'
import { useAllowed } from '../../../../shared/admin/use-allowed'
import { useJobItems } from './use-job-items'

type Filter = ItemState | 'all'

/** Items of a job; failed ones first, because they need a person. */
export function JobItems({ job, onClose, onChanged }: { job: JobRow; onClose: () => void; onChanged: () => void }) {
  const { say, t } = useWords('desk')
  const [filter, setFilter] = useState<Filter>(job.failedItems > 0 ? 'failed' : 'all')
  const { items, next, error, older, reload } = useJobItems(job.name, filter)
  const changed = () => {
    reload()
    onChanged()
  }
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content style={{ width: '90vw', maxWidth: '120rem' }}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('jobs.itemsOf', { job: say(job.label) })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Choose filter={filter} onChange={setFilter} />
            {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
            {!items ? (
              <Page.Loading />
            ) : items.length > 0 ? (
              <Items items={items} onChanged={changed} />
            ) : (
              <Typography>{t(filter === 'failed' ? 'jobs.noFailed' : 'jobs.noItems')}</Typography>
            )}
            {next ? (
              <Box>
                <Button variant="tertiary" onClick={older}>
                  {t('jobs.older')}
                </Button>
              </Box>
            ) : null}
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Choose({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const { say, t } = useWords('desk')
  return (
    <Box width="20rem">
      <SingleSelect aria-label={t('jobs.filter')} value={filter} onChange={(value) => onChange(value as Filter)}>
        <SingleSelectOption value="all">{t('jobs.all')}</SingleSelectOption>
        {Object.entries(ITEM_STATES).map(([state, label]) => (
          <SingleSelectOption key={state} value={state}>
            {say(label)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  )
}

const COLUMNS = ['key', 'state', 'queued', 'ended', 'attempts', 'error', 'act'] as const

function Items({ items, onChanged }: { items: JobItemRow[]; onChanged: () => void }) {
  const { t } = useWords('desk')
  const mayRetry = useAllowed('plugin::desk.jobs.run')
  const columns = COLUMNS.filter((column) => column !== 'act' || mayRetry)
  return (
    <HeadedTable heads={columns.map((column) => t(`jobs.${column}`))} count={items.length}>
      {items.map((item) => (
        <Item key={item.id} item={item} onRetried={mayRetry ? onChanged : undefined} />
      ))}
    </HeadedTable>
  )
}

const TONES: Record<ItemState, { backgroundColor: string; textColor: string }> = {
  waiting: { backgroundColor: 'primary100', textColor: 'primary700' },
  failed: { backgroundColor: 'danger100', textColor: 'danger700' },
  done: { backgroundColor: 'success100', textColor: 'success700' },
}

function Item({ item, onRetried }: { item: JobItemRow; onRetried?: () => void }) {
  const { say } = useWords('desk')
  return (
    <Tr>
      <TextCell maxWidth="28rem">{item.key}</TextCell>
      <Td>
        <Badge {...TONES[item.state]}>{say(ITEM_STATES[item.state])}</Badge>
      </Td>
      <TextCell maxWidth="28rem">{inBeijing(item.queuedAt)}</TextCell>
      <TextCell maxWidth="28rem">{item.endedAt ? inBeijing(item.endedAt) : NONE}</TextCell>
      <TextCell maxWidth="28rem">{String(item.attempts)}</TextCell>
      <TextCell maxWidth="28rem">{item.error ?? NONE}</TextCell>
      {onRetried ? <Td>{item.state === 'failed' ? <Retry id={item.id} onRetried={onRetried} /> : null}</Td> : null}
    </Tr>
  )
}

function Retry({ id, onRetried }: { id: string; onRetried: () => void }) {
  const { t } = useWords('desk')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    try {
      await api.post(`/desk/jobs/items/${id}/retry`, {})
      toggleNotification({ type: 'success', message: t('jobs.retried') })
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as StaffError).message })
    }
    onRetried()
    setBusy(false)
  }
  return (
    <Button size="S" variant="secondary" loading={busy} onClick={() => void press()}>
      {t('jobs.retry')}
    </Button>
  )
}
