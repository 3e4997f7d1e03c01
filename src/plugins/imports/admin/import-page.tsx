import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system'
import { useRef, useState } from 'react'
import { useWords } from '../../../shared/admin/words'
import { RUN_IMPORT } from '../contract'
import { ImportReportView } from './import-report'
import { useImport, type ImportJob } from './use-import'
import { Notice } from '../../../shared/admin/notice'

export default function ImportPage() {
  const { t } = useWords('imports')
  return (
    <Page.Protect permissions={[{ action: RUN_IMPORT, subject: null }]}>
      <Page.Title>{t('menu')}</Page.Title>
      <Layouts.Header title={t('menu')} subtitle={t('about')} />
      <Layouts.Content>
        <ImportSteps />
      </Layouts.Content>
    </Page.Protect>
  )
}

function ImportSteps() {
  const { t } = useWords('imports')
  const [file, setFile] = useState<File>()
  const { run, error, busy, send, forget } = useImport()
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    forget()
  }
  const job = run?.job
  const checked = run?.dryRun === true && job?.state === 'done'
  const imported = run?.dryRun === false && job?.state === 'done'
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={t('step1')}>
        <FileChoice file={file} disabled={busy} onChoose={choose} />
        <Button
          disabled={!file || busy}
          loading={busy && run?.dryRun !== false}
          onClick={() => file && void send(file, true)}
        >
          {t('check')}
        </Button>
      </Card>
      {error ? <Notice tone="danger">{error}</Notice> : null}
      {run && (!job || job.state === 'running') ? <Progress job={job} dryRun={run.dryRun} /> : null}
      {job?.state === 'failed' ? <Notice tone="danger">{job.error?.message ?? t('failed')}</Notice> : null}
      {run && job?.state === 'done' && job.report ? (
        <Card title={t(checked ? 'step2' : 'result')}>
          {imported ? <Notice tone="success">{t('done')}</Notice> : null}
          <ImportReportView jobId={run.jobId} report={job.report} />
        </Card>
      ) : null}
      {checked && file ? <Confirm job={job} busy={busy} onConfirm={() => void send(file, false)} /> : null}
    </Flex>
  )
}

function Confirm({ job, busy, onConfirm }: { job: ImportJob; busy: boolean; onConfirm: () => void }) {
  const { t } = useWords('imports')
  const { created = 0, updated = 0 } = job.report?.counts ?? {}
  const writes = created + updated > 0
  return (
    <Card title={t('step3')}>
      <Typography>{t(writes ? 'nothingYet' : 'nothingToWrite')}</Typography>
      <Button onClick={onConfirm} disabled={busy || !writes}>
        {t('confirm')}
      </Button>
    </Card>
  )
}

function Card({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex direction="column" alignItems="flex-start" gap={4}>
        <Typography variant="beta" tag="h2">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  )
}

function FileChoice({
  file,
  disabled,
  onChoose,
}: {
  file?: File
  disabled: boolean
  onChoose: (file: File | undefined) => void
}) {
  const { t } = useWords('imports')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Typography textColor="neutral600">{t('kinds')}</Typography>
      <Flex gap={3}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          hidden
          aria-label={t('choose')}
          onChange={(event) => onChoose(event.target.files?.[0])}
        />
        <Button variant="secondary" disabled={disabled} onClick={() => input.current?.click()}>
          {t('choose')}
        </Button>
        <Typography>
          {file ? t('file', { name: file.name, size: Math.ceil(file.size / 1024) }) : t('noFile')}
        </Typography>
      </Flex>
    </>
  )
}

function Progress({ job, dryRun }: { job?: ImportJob; dryRun: boolean }) {
  const { t } = useWords('imports')
  const total = job?.total ?? 0
  const done = job?.done ?? 0
  return (
    <Card title={t(dryRun ? 'checking' : 'writing')}>
      <ProgressBar value={total > 0 ? (100 * done) / total : 0} />
      <Typography role="status">{total > 0 ? t('progress', { done, total }) : t('reading')}</Typography>
    </Card>
  )
}
