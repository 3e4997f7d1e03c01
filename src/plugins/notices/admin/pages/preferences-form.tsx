import { useNotification } from '@strapi/admin/strapi-admin'
import { Box, Checkbox, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi, useStaffData, type StaffError } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import type { Label } from '../../../../shared/pure/workflow'

interface Preference {
  notice: string
  label: Label
  mandatory: boolean
  channels: string[]
  muted: string[]
}

/** Which notices reach oneself, and how; mandatory ones cannot be switched off. */
export function PreferencesForm() {
  const { t } = useWords('notices')
  const { rows, busy, toggle } = usePreferences()
  if (rows.length === 0) return null
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" marginTop={6}>
      <Typography variant="beta" tag="h2">
        {t('preferences.title')}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {t('preferences.about')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} marginTop={4}>
        {rows.map((row) => (
          <Row key={row.notice} row={row} disabled={row.mandatory || busy} onToggle={toggle} />
        ))}
      </Flex>
    </Box>
  )
}

type Toggle = (row: Preference, channel: string, wanted: boolean) => Promise<void>

function usePreferences() {
  const { data, reload } = useStaffData<Preference[]>('/notices/preferences')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const [busy, setBusy] = useState(false)
  const rows = data ?? []
  const toggle: Toggle = async ({ notice }, channel, wanted) => {
    setBusy(true)
    const others = rows.flatMap((row) => row.muted.map((one) => ({ notice: row.notice, channel: one })))
    const kept = others.filter((one) => one.notice !== notice || one.channel !== channel)
    try {
      await api.put('/notices/preferences', { muted: wanted ? kept : [...kept, { notice, channel }] })
      reload()
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as StaffError).message })
    } finally {
      setBusy(false)
    }
  }
  return { rows, busy, toggle }
}

function Row({ row, disabled, onToggle }: { row: Preference; disabled: boolean; onToggle: Toggle }) {
  const { say, t } = useWords('notices')
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap">
      <Typography>{say(row.label)}</Typography>
      <Flex gap={4}>
        {row.mandatory ? <Typography textColor="neutral600">{t('templates.mandatory')}</Typography> : null}
        {row.channels.map((channel) => (
          <Checkbox
            key={channel}
            disabled={disabled}
            checked={!row.muted.includes(channel)}
            onCheckedChange={(wanted: boolean | 'indeterminate') => void onToggle(row, channel, wanted === true)}
          >
            {t(`preferences.${channel}`)}
          </Checkbox>
        ))}
      </Flex>
    </Flex>
  )
}
