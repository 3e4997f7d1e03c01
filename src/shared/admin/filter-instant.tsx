import { useField } from '@strapi/admin/strapi-admin'
import type { DateRules } from '../pure/dates'
import { DayInput } from './day-input'
import { InstantInput } from './instant-input'

interface Props {
  name: string
  'aria-label'?: string
  /** Of the attribute. */
  rules?: DateRules
}

/** An instant to filter by, in Beijing's time as in the table; Strapi's own input takes the browser's zone. */
export function FilterInstant({ name, rules = {}, 'aria-label': label = '' }: Props) {
  const { value, onChange } = useField<string | null>(name)
  return (
    <InstantInput
      name={name}
      label={label}
      rules={{ deadline: rules.deadline }}
      value={value}
      onChange={(instant) => onChange(name, instant)}
    />
  )
}

/** A day to filter by. */
export function FilterDay({ name, 'aria-label': label = '' }: Props) {
  const { value, onChange } = useField<string | null>(name)
  return <DayInput name={name} label={label} day={value ?? ''} onChange={(day) => onChange(name, day || null)} />
}
