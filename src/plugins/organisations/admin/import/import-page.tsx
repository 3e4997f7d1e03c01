import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system'
import { useRef, useState } from 'react'
import { useWords } from '../../../../shared/admin/words'
import { ImportReportView } from './import-report'
import { useImport, type ImportJob } from './use-import'
import { Notice } from '../../../../shared/admin/notice'

export default function ImportPage() {
  const { t } = useWords('organisations')
  return (
    <Page.Protect permissions={[{ action: 'plugin::organisations.import.run', subject: null }]}>
      <Page.Title>{t('bulk-import.menu')}</Page.Title>
      <Layouts.Header title={t('bulk-import.menu')} subtitle={t('import.about')} />
      <Layouts.Content>
        <ImportSteps />
      </Layouts.Content>
    </Page.Protect>
  )
}

function ImportSteps() {
  const { t } = useWords('organisations')
  const [file, setFile] = useState<File>()
  const { run, error, busy, send, forget } = useImport()
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    forget()
  }
  const job = run?.job
  const checked = run?.dryRun === true && job?.state === 'done'
  const imported = run?.dryRun === false && job?.state === 'done'
  const { created = 0, updated = 0 } = job?.report?.counts ?? {}
  const writes = created + updated > 0
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Card title={t('import.step1')}>
        <FileChoice file={file} disabled={busy} onChoose={choose} />
        <Button
          disabled={!file || busy}
          loading={busy && run?.dryRun !== false}
          onClick={() => file && void send(file, true)}
        >
          {t('import.check')}
        </Button>
      </Card>
      {error ? <Notice tone="danger">{error}</Notice> : null}
      {run && (!job || job.state === 'running') ? <Progress job={job} dryRun={run.dryRun} /> : null}
      {job?.state === 'failed' ? <Notice tone="danger">{job.error?.message ?? t('import.failed')}</Notice> : null}
      {run && job?.state === 'done' && job.report ? (
        <Card title={t(checked ? 'import.step2' : 'import.result')}>
          {imported ? <Notice tone="success">{t('import.done')}</Notice> : null}
          <ImportReportView jobId={run.jobId} report={job.report} />
        </Card>
      ) : null}
      {checked && file ? (
        <Card title={t('import.step3')}>
          <Typography>{t(writes ? 'import.nothingYet' : 'import.nothingToWrite')}</Typography>
          <Button onClick={() => void send(file, false)} disabled={busy || !writes}>
            {t('import.confirm')}
          </Button>
        </Card>
      ) : null}
    </Flex>
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
  const { t } = useWords('organisations')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Typography textColor="neutral600">{t('import.kinds')}</Typography>
      <Flex gap={3}>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv"
          hidden
          aria-label={t('import.choose')}
          onChange={(event) => onChoose(event.target.files?.[0])}
        />
        <Button variant="secondary" disabled={disabled} onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <Typography>
          {file ? t('import.file', { name: file.name, size: Math.ceil(file.size / 1024) }) : t('import.noFile')}
        </Typography>
      </Flex>
    </>
  )
}

function Progress({ job, dryRun }: { job?: ImportJob; dryRun: boolean }) {
  const { t } = useWords('organisations')
  const total = job?.total ?? 0
  const done = job?.done ?? 0
  return (
    <Card title={t(dryRun ? 'import.checking' : 'import.writing')}>
      <ProgressBar value={total > 0 ? (100 * done) / total : 0} />
      <Typography role="status">{total > 0 ? t('import.progress', { done, total }) : t('import.reading')}</Typography>
    </Card>
  )
}
