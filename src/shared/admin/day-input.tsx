import { Box, Field, TextInput } from '@strapi/design-system'
import { Calendar } from '@strapi/icons'
import { useRef } from 'react'
import { shanghaiDay } from '../pure/calendar'
import { typedDay, type DateRules } from '../pure/dates'
import type { Label } from '../pure/needs'
import { violated } from '../pure/need-rules'
import { KERNEL, useWords } from './words'

interface Props {
  day: string
  label: string
  onChange: (day: string) => void
  hasError?: boolean
  name?: string
}

/**
 * A calendar day `YYYY-MM-DD` without a zone, as text: what is typed is kept or refused. Strapi's input guesses the
 * century and shifts the day outside UTC; the browser's takes the digits in the order of its own language.
 */
export function DayInput({ day, label, onChange, hasError, name }: Props) {
  const { t } = useWords(KERNEL)
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <Box position="relative">
      <TextInput
        name={name}
        aria-label={label}
        placeholder={t('day.shape')}
        value={day}
        hasError={hasError ?? dayFault(day) !== undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => onChange(typedDay(day))}
        endAction={
          <Field.Action label={t('day.choose')} onClick={() => calendar.current?.showPicker()}>
            <Calendar aria-hidden fill="neutral500" />
          </Field.Action>
        }
      />
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        style={HIDDEN}
        value={dayFault(day) ? '' : day}
        onChange={(event) => onChange(event.target.value)}
      />
    </Box>
  )
}

/** The browser opens its calendar where the input is, seen or not. */
const HIDDEN = {
  position: 'absolute',
  insetInlineEnd: 0,
  bottom: 0,
  width: 0,
  height: 0,
  opacity: 0,
  border: 0,
} as const

/** What the server would refuse a typed day for. */
export const dayFault = (day: string, rules: DateRules = {}): Label | undefined =>
  day === '' ? undefined : violated({ label: NO_LABEL, type: 'date', ...rules }, day, shanghaiDay(new Date()))

const NO_LABEL: Label = { zh: '', en: '' }
