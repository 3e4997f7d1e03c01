import { TextInput } from '@strapi/design-system'

interface Props {
  day: string
  label: string
  onChange: (day: string) => void
  hasError?: boolean
}

/**
 * A calendar day `YYYY-MM-DD` without a zone. Uses the browser's input, whose value is text; a picker based on instants
 * shifts the day outside UTC.
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
