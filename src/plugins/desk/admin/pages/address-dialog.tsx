import { useNotification } from '@strapi/admin/strapi-admin'
import { Button, Field, Flex, Modal, TextInput } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import { Notice } from '../../../../shared/admin/notice'

interface Props {
  email: string
  onClose: () => void
  onDone: (email: string) => void
}

/** A new address to sign in with, against the present password; Strapi's profile form asks for none. */
export function AddressDialog({ email, onClose, onDone }: Props) {
  const { t } = useWords()
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const [address, setAddress] = useState(email)
  const [currentPassword, setCurrentPassword] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await api.put('/admin/users/me', { email: address.trim(), currentPassword })
      toggleNotification({ type: 'success', message: t('me.addressChanged') })
      onDone(address.trim())
      onClose()
    } catch (refusal) {
      setError((refusal as StaffError).message)
      setBusy(false)
    }
  }
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('me.changeAddress')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {error ? <Notice tone="danger">{error}</Notice> : null}
            <Field.Root name="email" required>
              <Field.Label>{t('me.newAddress')}</Field.Label>
              <TextInput
                type="email"
                autoComplete="email"
                value={address}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => setAddress(event.target.value)}
              />
            </Field.Root>
            <Field.Root name="currentPassword" required>
              <Field.Label>{t('me.presentPassword')}</Field.Label>
              <TextInput
                type="password"
                autoComplete="current-password"
                value={currentPassword}
                onChange={(event: React.ChangeEvent<HTMLInputElement>) => setCurrentPassword(event.target.value)}
              />
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('me.cancel')}
          </Button>
          <Button loading={busy} disabled={!currentPassword || address.trim() === email} onClick={() => void save()}>
            {t('me.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}
