import { Layouts, Page, useNotification } from '@strapi/admin/strapi-admin'
import { Badge, Box, Button, Flex, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable, TextCell } from '../../../../shared/admin/headed-table'
import { useState } from 'react'
import { useStaffApi, useStaffData, type StaffError } from '../../../../shared/admin/api'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { useWords, type Words } from '../../../../shared/admin/words'
import type { JobRow, JobRun } from '../../domain/job-words'
import { JobItems } from './job-items'
import { LettersTable } from './letters-table'
import { useAllowed } from '../../../../shared/admin/use-allowed'

export default function JobsPage() {
  const { t } = useWords('desk')
  return (
    <Page.Protect permissions={[{ action: 'plugin::desk.jobs.read', subject: null }]}>
      <Page.Title>{t('jobs.menu')}</Page.Title>
      <Layouts.Header title={t('jobs.menu')} subtitle={t('jobs.about')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          <Jobs />
          <LettersTable />
        </Flex>
      </Layouts.Content>
    </Page.Protect>
  )
}

const COLUMNS = ['job', 'schedule', 'last', 'took', 'result', 'next', 'act'] as const

function Jobs() {
  const { t } = useWords('desk')
  const { data, error, reload } = useStaffData<JobRow[]>('/desk/jobs')
  const [open, setOpen] = useState<JobRow>()
  const run = useRun(reload)
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Page.Loading />
  if (data.length === 0) return <Typography>{t('jobs.none')}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box>
        <Button variant="tertiary" onClick={reload}>
          {t('jobs.reload')}
        </Button>
      </Box>
      <HeadedTable heads={COLUMNS.map((column) => t(`jobs.${column}`))} count={data.length}>
        {data.map((job) => (
          <JobLine key={job.name} job={job} onOpen={() => setOpen(job)} onRun={run && (() => run(job))} />
        ))}
      </HeadedTable>
      {open ? <JobItems job={open} onClose={() => setOpen(undefined)} onChanged={reload} /> : null}
    </Flex>
  )
}

/** Runs a job now and shows what it found; undefined without the permission. */
function useRun(reload: () => void): ((job: JobRow) => Promise<void>) | undefined {
  const { say, t } = useWords('desk')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const allowed = useAllowed('plugin::desk.jobs.run')
  if (!allowed) return undefined
  return async (job) => {
    try {
      const { data } = await api.post<{ found: number }>(`/desk/jobs/${job.name}/run`, {})
      toggleNotification({ type: 'success', message: t('jobs.ran', { job: say(job.label), count: data.found }) })
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as StaffError).message })
    }
    reload()
  }
}

function JobLine({ job, onOpen, onRun }: { job: JobRow; onOpen: () => void; onRun?: () => Promise<void> }) {
  const words = useWords('desk')
  const { say, t } = words
  const [busy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    await onRun?.()
    setBusy(false)
  }
  return (
    <Tr>
      <Td>
        <Typography fontWeight="bold">{say(job.label)}</Typography>
      </Td>
      <TextCell maxWidth="20rem">{say(job.schedule)}</TextCell>
      <TextCell maxWidth="20rem">{job.last ? sayRun(job.last, words) : t('jobs.never')}</TextCell>
      <TextCell maxWidth="20rem">{sayTime(job.last, words)}</TextCell>
      <Td>
        <Result job={job} />
      </Td>
      <TextCell maxWidth="20rem">{inBeijing(job.next)}</TextCell>
      <Td>
        <Flex gap={2}>
          <Button size="S" variant="tertiary" onClick={onOpen}>
            {t('jobs.items')}
          </Button>
          {onRun ? (
            <Button size="S" variant="secondary" loading={busy} onClick={() => void press()}>
              {t('jobs.run')}
            </Button>
          ) : null}
        </Flex>
      </Td>
    </Tr>
  )
}

const sayRun = ({ startedAt, runBy }: JobRun, { t }: Words): string =>
  [inBeijing(startedAt), runBy ? t('jobs.by', { name: runBy }) : ''].filter(Boolean).join(' ')

function sayTime(last: JobRun | null, { t }: Words): string {
  if (!last) return NONE
  if (!last.endedAt) return t('jobs.underway')
  const seconds = (new Date(last.endedAt).getTime() - new Date(last.startedAt).getTime()) / 1000
  return t('jobs.seconds', { count: seconds < 1 ? '<1' : String(Math.round(seconds)) })
}

function Result({ job }: { job: JobRow }) {
  const { t } = useWords('desk')
  const { last, failedItems, error } = job
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      {last ? <Typography>{last.found ? t('jobs.counts', { ...counts(last) }) : t('jobs.nothing')}</Typography> : null}
      {failedItems > 0 ? (
        <Badge backgroundColor="danger100" textColor="danger700">
          {t('jobs.failedItems', { count: failedItems })}
        </Badge>
      ) : null}
      {error ? (
        <Typography textColor="danger600" style={{ whiteSpace: 'normal' }}>
          {t('jobs.searchFailed', { at: job.failedAt ? inBeijing(job.failedAt) : '', error })}
        </Typography>
      ) : null}
    </Flex>
  )
}

const counts = ({ found, done, failed }: JobRun) => ({ found, done, failed })
