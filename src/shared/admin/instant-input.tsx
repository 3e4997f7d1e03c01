import { Box, Field, Flex, TextInput } from '@strapi/design-system'
import { useState } from 'react'
import { fromBeijing, toBeijing } from './beijing'
import { DayInput } from './day-input'
import { KERNEL, useWords } from './words'

interface Props {
  name: string
  label: string
  value: unknown
  onChange: (value: string | null) => void
  required?: boolean
  hint?: string
  error?: string
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/

/**
 * A day and a time in Beijing. Strapi's own input uses the browser's zone, so a deadline entered elsewhere would shift.
 */
export function InstantInput({ name, label, value, onChange, required, hint, error }: Props) {
  const { t } = useWords(KERNEL)
  const { shown, change } = useParts(value, onChange)
  const wrong = shown.time !== '' && !TIME.test(shown.time)
  const dayless = shown.time !== '' && shown.day === ''
  const fault = dayless ? t('instant.dayless') : wrong ? t('instant.wrong') : undefined
  return (
    <Field.Root name={name} required={required} hint={hint} error={error ?? fault}>
      <Field.Label>{`${label}${t('instant.zone')}`}</Field.Label>
      <Flex gap={2}>
        <Box flex="1">
          <DayInput
            day={shown.day}
            label={`${label} ${t('instant.day')}`}
            hasError={dayless}
            onChange={(day) => change({ day })}
          />
        </Box>
        <Box width="12rem">
          <TextInput
            placeholder="00:00"
            value={shown.time}
            aria-label={`${label} ${t('instant.time')}`}
            hasError={wrong}
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
function useParts(value: unknown, onChange: Props['onChange']) {
  const [draft, setDraft] = useState(() => ({ of: value, ...toBeijing(value) }))
  const shown = draft.of === value ? draft : { of: value, ...toBeijing(value) }
  const change = (part: Partial<{ day: string; time: string }>) => {
    const next = { day: shown.day, time: shown.time, ...part }
    const time = next.time || (part.day ? '00:00' : '')
    // Send a half-typed value, to have it refused; dropping it would silently keep the old deadline.
    const instant = next.day || time ? fromBeijing(next.day, time) : null
    setDraft({ of: instant, day: next.day, time })
    onChange(instant)
  }
  return { shown, change }
}
