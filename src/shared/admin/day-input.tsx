import { TextInput } from '@strapi/design-system'

interface Props {
  day: string
  label: string
  onChange: (day: string) => void
  hasError?: boolean
}

/**
 * A calendar day `YYYY-MM-DD`, free of any zone. The browser's own input: its value is the day as text, while a picker
 * that speaks of instants moves it by one wherever the zone is not UTC.
 */
export function DayInput({ day, label, onChange, hasError }: Props) {
  return (
    <TextInput
      type="date"
      aria-label={label}
      min="2000-01-01"
      max="2099-12-31"
      value={day}
      hasError={hasError ?? false}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
