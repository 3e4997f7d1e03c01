import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, Button, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from '../../../../shared/admin/headed-table'
import { useState } from 'react'
import { useWords, type Words } from '../../../../shared/admin/words'
import { sayClause } from '../../../../shared/pure/clause'
import { TemplateDialog } from './template-dialog'
import { useTemplates, type TemplateRow } from './use-templates'

const COLUMNS = ['label', 'audience', 'when', 'mute', 'wording', 'clause', 'open'] as const

export default function TemplatesPage() {
  const { t } = useWords('notices')
  return (
    <Page.Protect permissions={[{ action: 'plugin::notices.templates.read', subject: null }]}>
      <Page.Title>{t('templates.menu')}</Page.Title>
      <Layouts.Header title={t('templates.menu')} subtitle={t('templates.about')} />
      <Layouts.Content>
        <TemplateTable />
      </Layouts.Content>
    </Page.Protect>
  )
}

/** Every notice there is: who hears it, when, and whether it may be muted. */
function TemplateTable() {
  const { t } = useWords('notices')
  const { data, error, reload } = useTemplates()
  const [open, setOpen] = useState<string>()
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Page.Loading />
  const shown = data.find(({ notice }) => notice === open)
  return (
    <>
      <HeadedTable heads={COLUMNS.map((column) => t(`templates.${column}`))} count={data.length}>
        {data.map((row) => (
          <TemplateLine key={row.notice} row={row} onOpen={() => setOpen(row.notice)} />
        ))}
      </HeadedTable>
      {shown ? <TemplateDialog row={shown} onClose={() => setOpen(undefined)} onDone={reload} /> : null}
    </>
  )
}

/** When it is sent: on the days of a reminder, at once, or with the digest. */
export function sayWhen({ reminder, staffMail }: TemplateRow, { say, t }: Words): string {
  if (reminder) {
    const days = reminder.offsets.map((offset) =>
      offset === 0
        ? t('templates.onDay')
        : t(offset < 0 ? 'templates.before' : 'templates.after', { days: Math.abs(offset) }),
    )
    return `${say(reminder.of)} ${days.join(t('templates.comma'))}`
  }
  return t(`templates.${staffMail}`)
}

const NONE = '—'

function TemplateLine({ row, onOpen }: { row: TemplateRow; onOpen: () => void }) {
  const words = useWords('notices')
  const { say, t } = words
  const changed = Object.values(row.templates).some(({ changedAt }) => changedAt)
  const cells = [
    say(row.label),
    row.audience.map(say).join(t('templates.comma')),
    sayWhen(row, words),
    t(row.mandatory ? 'templates.mandatory' : 'templates.muteable'),
    t(changed ? 'templates.changed' : 'templates.shipped'),
    sayClause(row.clause) || NONE,
  ]
  return (
    <Tr>
      {cells.map((cell, at) => (
        <Td key={COLUMNS[at]}>
          <Box maxWidth="22rem">
            <Typography style={{ whiteSpace: 'normal' }} fontWeight={at === 0 ? 'bold' : undefined}>
              {cell}
            </Typography>
          </Box>
        </Td>
      ))}
      <Td>
        <Button size="S" variant="secondary" onClick={onOpen} aria-label={`${t('templates.open')} ${say(row.label)}`}>
          {t('templates.open')}
        </Button>
      </Td>
    </Tr>
  )
}
