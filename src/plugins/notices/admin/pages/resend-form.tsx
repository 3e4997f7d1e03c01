import { useNotification } from '@strapi/admin/strapi-admin'
import { Button, Checkbox, Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import type { MessageDetail } from './message-dialog'

const MARKED: readonly (string | null)[] = ['address-refused', 'recipient-refused', 'content-refused']

/** Sends a mail again: to the address it was written with, or to the one the recipient has by now. */
export function ResendForm({ message, onDone }: { message: MessageDetail; onDone: () => void }) {
  const { t } = useWords('notices')
  const { address, setAddress, clearAddress, setClear, error, busy, send } = useResend(message, onDone)
  return (
    <Flex direction="column" alignItems="stretch" gap={3} paddingTop={4}>
      <Field.Root name="address" error={error}>
        <Field.Label>{t('outbox.address')}</Field.Label>
        <TextInput name="address" value={address} onChange={(event) => setAddress(event.target.value)} />
        <Field.Error />
      </Field.Root>
      {MARKED.includes(message.answer) ? (
        <Checkbox checked={clearAddress} onCheckedChange={(checked) => setClear(checked === true)}>
          {t('outbox.clear')}
        </Checkbox>
      ) : null}
      <Typography variant="pi" textColor="neutral600">
        {t('outbox.resendHint')}
      </Typography>
      <Flex>
        <Button loading={busy} onClick={() => void send()}>
          {t('outbox.resendNow')}
        </Button>
      </Flex>
    </Flex>
  )
}

function useResend(message: MessageDetail, onDone: () => void) {
  const { t } = useWords('notices')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const [address, setAddress] = useState(message.addressNow ?? message.address ?? '')
  const [clearAddress, setClear] = useState(false)
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const send = async (): Promise<void> => {
    setBusy(true)
    try {
      const changed = address.trim() !== (message.address ?? '') ? { address: address.trim() } : {}
      await api.post(`/notices/messages/${message.id}/resend`, { ...changed, clearAddress })
      toggleNotification({ type: 'success', message: t('outbox.resent') })
      onDone()
    } catch (refusal) {
      setError((refusal as StaffError).message)
      setBusy(false)
    }
  }
  return { address, setAddress, clearAddress, setClear, error, busy, send }
}
