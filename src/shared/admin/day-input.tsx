import { DatePicker } from '@strapi/design-system'
import { useIntl } from 'react-intl'
import { useWords } from './words'

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const asDay = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`

/** The midnight of that day in the zone of the browser, which is what the picker calls a day. */
function asDate(day: string): Date | undefined {
  const [year, month, date] = day.split('-').map(Number)
  return year && month && date ? new Date(year, month - 1, date) : undefined
}

interface Props {
  day: string
  label: string
  onChange: (day: string) => void
}

/** A calendar day `YYYY-MM-DD`, free of any zone. */
export function DayInput({ day, label, onChange }: Props) {
  const { locale } = useIntl()
  const { t } = useWords()
  return (
    <DatePicker
      aria-label={label}
      placeholder={t('instant.placeholder')}
      locale={locale}
      value={day ? asDate(day) : undefined}
      clearLabel={t('instant.clear')}
      onChange={(date) => onChange(date ? asDay(date) : '')}
      onClear={() => onChange('')}
    />
  )
}
