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
  const { say, t } = useWords('notices')
  const { data, reload } = useStaffData<Preference[]>('/notices/preferences')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const [busy, setBusy] = useState(false)
  if (!data || data.length === 0) return null

  const toggle = async (row: Preference, channel: string, wanted: boolean) => {
    setBusy(true)
    const others = data.flatMap(({ notice, muted }) => muted.map((one) => ({ notice, channel: one })))
    const kept = others.filter((one) => one.notice !== row.notice || one.channel !== channel)
    try {
      await api.put('/notices/preferences', {
        muted: wanted ? kept : [...kept, { notice: row.notice, channel }],
      })
      reload()
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as StaffError).message })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Box background="neutral0" padding={6} hasRadius shadow="tableShadow" marginTop={6}>
      <Typography variant="beta" tag="h2">
        {t('preferences.title')}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {t('preferences.about')}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={3} marginTop={4}>
        {data.map((row) => (
          <Flex key={row.notice} justifyContent="space-between" gap={4} wrap="wrap">
            <Typography>{say(row.label)}</Typography>
            <Flex gap={4}>
              {row.mandatory ? <Typography textColor="neutral600">{t('templates.mandatory')}</Typography> : null}
              {row.channels.map((channel) => (
                <Checkbox
                  key={channel}
                  disabled={row.mandatory || busy}
                  checked={!row.muted.includes(channel)}
                  onCheckedChange={(wanted: boolean | 'indeterminate') => void toggle(row, channel, wanted === true)}
                >
                  {t(`preferences.${channel}`)}
                </Checkbox>
              ))}
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Box>
  )
}
