import { Layouts, Page } from '@strapi/admin/strapi-admin'
import { Box, Button, Td, Tr, Typography } from '@strapi/design-system'
import { HeadedTable } from '../../../../shared/admin/headed-table'
import { useState } from 'react'
import { useStaffData } from '../../../../shared/admin/api'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE, sayYes } from '../../../../shared/admin/format'
import { useWords, type Words } from '../../../../shared/admin/words'
import { sayClause } from '../../../../shared/pure/clause'
import type { Setting } from '../../../../shared/pure/setting'
import { SettingDialog } from './setting-dialog'
import { useAllowed } from '../../../../shared/admin/use-allowed'

export type SettingRow = Setting & { name: string; value: unknown; changedAt: string | null; changedBy: string | null }

/** A setting's value in words. */
export function sayValueOf(setting: Setting, value: unknown, { language, say }: Words): string {
  if (setting.type === 'boolean') return sayYes(value === true, language)
  if (setting.type === 'choice') return say(setting.options[String(value)]) || String(value)
  return String(value) || NONE
}

export default function SettingsPage() {
  const { t } = useWords('desk')
  return (
    <Page.Protect permissions={[{ action: 'plugin::desk.settings.read', subject: null }]}>
      <Page.Title>{t('pool-settings.menu')}</Page.Title>
      <Layouts.Header title={t('pool-settings.menu')} subtitle={t('settings.about')} />
      <Layouts.Content>
        <SettingsTable />
      </Layouts.Content>
    </Page.Protect>
  )
}

const COLUMNS = ['label', 'value', 'default', 'clause', 'changed', 'edit'] as const

function SettingsTable() {
  const { t } = useWords('desk')
  const { data, error, reload } = useStaffData<SettingRow[]>('/desk/settings')
  const mayChange = useAllowed('plugin::desk.settings.change')
  const [open, setOpen] = useState<SettingRow>()
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Page.Loading />
  const columns = COLUMNS.filter((column) => column !== 'edit' || mayChange)
  return (
    <>
      <HeadedTable heads={columns.map((column) => t(`settings.${column}`))} count={data.length}>
        {inOrder(data).map((row) => (
          <SettingLine key={row.name} row={row} onEdit={mayChange ? setOpen : undefined} />
        ))}
      </HeadedTable>
      {open ? <SettingDialog setting={open} onClose={() => setOpen(undefined)} onDone={reload} /> : null}
    </>
  )
}

/** In the order of their numbers, which are not shown: settings of several plugins are mixed. */
const inOrder = (rows: readonly SettingRow[]): SettingRow[] => [...rows].sort((a, b) => a.code.localeCompare(b.code))

function SettingLine({ row, onEdit }: { row: SettingRow; onEdit?: (row: SettingRow) => void }) {
  const words = useWords('desk')
  const { say, t } = words
  const changed = row.value !== row.default
  const cells = [
    say(row.label),
    sayValueOf(row, row.value, words),
    sayValueOf(row, row.default, words),
    sayClause(row.clause ?? '') || t('settings.localRule'),
    row.changedAt ? `${row.changedBy ?? ''} ${inBeijing(row.changedAt)}` : t('settings.never'),
  ]
  return (
    <Tr>
      {cells.map((cell, at) => (
        <Td key={COLUMNS[at]}>
          <Box maxWidth="36rem">
            <Typography style={{ whiteSpace: 'normal' }} fontWeight={at === 1 && changed ? 'bold' : undefined}>
              {cell}
            </Typography>
          </Box>
        </Td>
      ))}
      {onEdit ? (
        <Td>
          <Button size="S" variant="secondary" onClick={() => onEdit(row)}>
            {t('settings.change')}
          </Button>
        </Td>
      ) : null}
    </Tr>
  )
}
