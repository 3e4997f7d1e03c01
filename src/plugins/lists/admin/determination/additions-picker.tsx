import { Field, Loader, Typography } from '@strapi/design-system'
import { CheckboxGroup } from '../../../../shared/admin/checkbox-group'
import { useStaffData } from '../../../../shared/admin/api'
import type { PickerProps } from '../../../../shared/admin/pickers'
import { useWords } from '../../../../shared/admin/words'
import type { Determination } from '../../domain/determination'

/** R34: demands without a recommendation by their city, by name; hidden where the setting forbids adding them. */
export function AdditionsPicker({ about, value, onChange }: PickerProps) {
  const { t } = useWords('lists')
  const { data, error } = useStaffData<Determination>(`/lists/batches/${about}/determination`)
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Loader small>{t('loading')}</Loader>
  if (!data.addable) return null
  const items = data.addable.map(({ documentId, title, enterprise, cityName }) => ({
    id: documentId,
    title,
    detail: [enterprise, cityName].filter(Boolean).join(' · '),
  }))
  return (
    <Field.Root width="100%" hint={t('additions.hint')}>
      <Field.Label>{t('additions.label')}</Field.Label>
      <CheckboxGroup
        items={items}
        chosen={typeof value === 'string' && value ? value.split(',') : []}
        onChange={(chosen) => onChange(chosen.join(','))}
        none={t('additions.none')}
      />
      <Field.Hint />
    </Field.Root>
  )
}
