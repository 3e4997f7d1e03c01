import { useField } from '@strapi/admin/strapi-admin'
import { SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { KERNEL, useWords } from './words'

interface Props {
  name: string
  options?: { label: string; value: string }[]
}

/** A filter value chosen by label. Strapi shows the label on the chip only for filters with a custom input. */
export function FilterChoice({ name, options = [] }: Props) {
  const { value, onChange } = useField<string>(name)
  const { t } = useWords(KERNEL)
  return (
    <SingleSelect
      value={value ?? ''}
      onChange={(chosen) => onChange(name, String(chosen))}
      placeholder={t('choose')}
      aria-label={t('choose')}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  )
}
