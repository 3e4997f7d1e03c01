import { useField } from '@strapi/admin/strapi-admin'
import { SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { KERNEL, useWords } from './words'

interface Props {
  name: string
  options?: { label: string; value: string }[]
}

/** The value of a filter, chosen by its word. Strapi shows the word on the chip only for filters with an input of their own. */
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
