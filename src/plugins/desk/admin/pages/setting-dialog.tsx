import { useNotification } from '@strapi/admin/strapi-admin'
import { Button, Field, NumberInput, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi } from '../../../../shared/admin/api'
import { FormDialog } from '../../../../shared/admin/form-dialog'
import { sayYes } from '../../../../shared/admin/format'
import { Choice } from '../../../../shared/admin/need-field'
import { Notice } from '../../../../shared/admin/notice'
import { useWork } from '../../../../shared/admin/use-work'
import { useWords } from '../../../../shared/admin/words'
import { sayValueOf, type SettingRow } from './settings-page'

interface Props {
  setting: SettingRow
  onClose: () => void
  onDone: () => void
}

/** Changes one setting; the reason goes into its history. */
export function SettingDialog({ setting, onClose, onDone }: Props) {
  const { say, t } = useWords('desk')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const { busy, error, run } = useWork()
  const [value, setValue] = useState<unknown>(setting.value)
  const [reason, setReason] = useState('')
  const save = () =>
    run(async () => {
      await api.put(`/desk/settings/${setting.name}`, { value, reason })
      toggleNotification({ type: 'success', message: t('settings.saved') })
      onDone()
      onClose()
    })
  const acts = (
    <Button loading={busy} onClick={() => void save()}>
      {t('settings.save')}
    </Button>
  )
  return (
    <FormDialog title={say(setting.label)} closeLabel={t('close')} cancel={t('cancel')} acts={acts} onClose={onClose}>
      <NewValue setting={setting} value={value} onChange={setValue} />
      <Field.Root name="reason" required>
        <Field.Label>{t('settings.reason')}</Field.Label>
        <Textarea name="reason" value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field.Root>
      {error ? <Notice tone="danger">{error}</Notice> : null}
    </FormDialog>
  )
}

interface ValueProps {
  setting: SettingRow
  value: unknown
  onChange: (value: unknown) => void
}

function NewValue({ setting, value, onChange }: ValueProps) {
  const words = useWords('desk')
  const { say, t } = words
  const usual = t('settings.defaultIs', { value: sayValueOf(setting, setting.default, words) })
  return (
    <Field.Root name="value" required hint={[usual, say(setting.hint)].filter(Boolean).join(' ')}>
      <Field.Label>{t('settings.newValue')}</Field.Label>
      <ValueInput setting={setting} value={value} onChange={onChange} />
      <Field.Hint />
    </Field.Root>
  )
}

function ValueInput({ setting, value, onChange }: ValueProps) {
  const { language } = useWords('desk')
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
