import { Box, Field, Flex, TextInput } from '@strapi/design-system'
import { useState } from 'react'
import type { DateRules } from '../pure/dates'
import { fromBeijing, isClock, toBeijing, type DayAndTime } from './beijing'
import { dayFault, DayInput } from './day-input'
import { KERNEL, useWords } from './words'

interface Props {
  name: string
  label: string
  value: unknown
  onChange: (value: string | null) => void
  /** What the field means and accepts, as its need or its attribute says. */
  rules?: DateRules
  required?: boolean
  hint?: string
  error?: string
}

/**
 * A day and a time in Beijing. Strapi's own input uses the browser's zone, so a deadline entered elsewhere would shift.
 * Without a time a deadline ends with its day, 24:00, and other instants are the first second of theirs (S01).
 */
export function InstantInput({ name, label, value, onChange, rules = {}, required, hint, error }: Props) {
  const { t } = useWords(KERNEL)
  const { shown, change } = useParts(value, onChange, rules)
  const fault = useFault(shown, rules)
  const { deadline } = rules
  return (
    <Field.Root
      name={name}
      required={required}
      hint={hint || t(deadline ? 'instant.ends' : 'instant.begins')}
      error={error ?? fault.text}
    >
      <Field.Label>{`${label}${t('instant.zone')}`}</Field.Label>
      <Flex gap={2}>
        <Box flex="1">
          <DayInput
            day={shown.day}
            label={`${label} ${t('instant.day')}`}
            hasError={fault.of === 'day'}
            onChange={(day) => change({ day })}
          />
        </Box>
        <Box width="12rem">
          <TextInput
            placeholder={deadline ? '24:00' : '00:00'}
            value={shown.time}
            aria-label={`${label} ${t('instant.time')}`}
            hasError={fault.of === 'time'}
            onChange={(event) => change({ time: event.target.value.replace('：', ':') })}
          />
        </Box>
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}

/** Day and time as typed; reset when the value changes elsewhere. */
function useParts(value: unknown, onChange: Props['onChange'], rules: DateRules) {
  const [draft, setDraft] = useState(() => ({ of: value, ...toBeijing(value, rules) }))
  const shown = draft.of === value ? draft : { of: value, ...toBeijing(value, rules) }
  const change = (part: Partial<DayAndTime>) => {
    const { day, time } = { day: shown.day, time: shown.time, ...part }
    // A half-typed value is sent, to have it refused; dropping it would silently keep the old deadline.
    const instant = day || time ? fromBeijing({ day, time }, rules) : null
    setDraft({ of: instant, day, time })
    onChange(instant)
  }
  return { shown, change }
}

/** What is wrong with what was typed, and where. */
function useFault({ day, time }: DayAndTime, rules: DateRules): { of?: 'day' | 'time'; text?: string } {
  const { say, t } = useWords(KERNEL)
  if (time !== '' && day === '') return { of: 'day', text: t('instant.dayless') }
  const fault = dayFault(day, rules)
  if (fault) return { of: 'day', text: say(fault) }
  if (time !== '' && !isClock(time, rules)) return { of: 'time', text: t('instant.wrong') }
  return rules.deadline && time === '00:00' ? { of: 'time', text: t('instant.midnight') } : {}
}
