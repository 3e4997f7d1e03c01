import { useNotification } from '@strapi/admin/strapi-admin'
import { Button, Field, TextInput } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi } from '../../../../shared/admin/api'
import { FormDialog } from '../../../../shared/admin/form-dialog'
import { Notice } from '../../../../shared/admin/notice'
import { useWork } from '../../../../shared/admin/use-work'
import { useWords } from '../../../../shared/admin/words'

interface Props {
  email: string
  onClose: () => void
  onDone: (email: string) => void
}

/** Changes the sign-in address; asks for the present password, unlike Strapi's profile form. */
export function AddressDialog({ email, onClose, onDone }: Props) {
  const { t } = useWords('desk')
  const [address, setAddress] = useState(email)
  const [currentPassword, setCurrentPassword] = useState('')
  const { busy, error, change } = useChange()
  const save = async () => {
    if (!(await change(address.trim(), currentPassword))) return
    onDone(address.trim())
    onClose()
  }
  const acts = (
    <Button loading={busy} disabled={!currentPassword || address.trim() === email} onClick={() => void save()}>
      {t('me.save')}
    </Button>
  )
  return (
    <FormDialog
      title={t('me.changeAddress')}
      closeLabel={t('close')}
      cancel={t('me.cancel')}
      acts={acts}
      onClose={onClose}
    >
      {error ? <Notice tone="danger">{error}</Notice> : null}
      <Line type="email" label={t('me.newAddress')} value={address} onChange={setAddress} />
      <Line type="password" label={t('me.presentPassword')} value={currentPassword} onChange={setCurrentPassword} />
    </FormDialog>
  )
}

function useChange() {
  const { t } = useWords('desk')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const { run, ...work } = useWork()
  const change = (email: string, currentPassword: string): Promise<boolean> =>
    run(async () => {
      await api.put('/admin/users/me', { email, currentPassword })
      toggleNotification({ type: 'success', message: t('me.addressChanged') })
    })
  return { ...work, change }
}

/** Autocomplete value and name of each field. */
const LINES = {
  email: { name: 'email', autoComplete: 'email' },
  password: { name: 'currentPassword', autoComplete: 'current-password' },
} as const

interface LineProps {
  type: keyof typeof LINES
  label: string
  value: string
  onChange: (value: string) => void
}

const Line = ({ type, label, value, onChange }: LineProps) => (
  <Field.Root name={LINES[type].name} required>
    <Field.Label>{label}</Field.Label>
    <TextInput
      type={type}
      autoComplete={LINES[type].autoComplete}
      value={value}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
    />
  </Field.Root>
)
