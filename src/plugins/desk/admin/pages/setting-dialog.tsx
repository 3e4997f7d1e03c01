import { useNotification } from '@strapi/admin/strapi-admin'
import {
  Button,
  Field,
  Flex,
  Modal,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
} from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import { sayYes } from '../../../../shared/admin/format'
import { Choice } from '../../../../shared/admin/need-field'
import { useWords } from '../../../../shared/admin/words'
import { sayValueOf, type SettingRow } from './settings-page'
import { Notice } from '../../../../shared/admin/notice'

interface Props {
  setting: SettingRow
  onClose: () => void
  onDone: () => void
}

/** Changes one setting; the reason stands in its history. */
export function SettingDialog({ setting, onClose, onDone }: Props) {
  const words = useWords()
  const { say, t } = words
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const [value, setValue] = useState<unknown>(setting.value)
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      await api.put(`/desk/settings/${setting.name}`, { value, reason })
      toggleNotification({ type: 'success', message: t('settings.saved') })
      onDone()
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
          <Modal.Title>{`${setting.code} ${say(setting.label)}`}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Field.Root
              name="value"
              required
              hint={[t('settings.defaultIs', { value: sayValueOf(setting, setting.default, words) }), say(setting.hint)]
                .filter(Boolean)
                .join(' ')}
            >
              <Field.Label>{t('settings.newValue')}</Field.Label>
              <ValueInput setting={setting} value={value} onChange={setValue} />
              <Field.Hint />
            </Field.Root>
            <Field.Root name="reason" required>
              <Field.Label>{t('settings.reason')}</Field.Label>
              <Textarea name="reason" value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field.Root>
            {error ? <Notice tone="danger">{error}</Notice> : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={busy} onClick={() => void save()}>
            {t('settings.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}

function ValueInput({
  setting,
  value,
  onChange,
}: {
  setting: SettingRow
  value: unknown
  onChange: (value: unknown) => void
}) {
  const { language } = useWords()
  if (setting.type === 'integer')
    return <NumberInput name="value" value={Number(value)} onValueChange={(number) => onChange(number)} />
  if (setting.type === 'text')
    return <Textarea name="value" value={String(value)} onChange={(event) => onChange(event.target.value)} />
  if (setting.type === 'choice') return <Choice options={setting.options} value={value} onChange={onChange} />
  return (
    <SingleSelect value={String(value)} onChange={(chosen) => onChange(chosen === 'true')}>
      {[true, false].map((option) => (
        <SingleSelectOption key={String(option)} value={String(option)}>
          {sayYes(option, language)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  )
}
