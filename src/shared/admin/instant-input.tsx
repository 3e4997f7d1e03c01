import { Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { fromBeijing, toBeijing } from './beijing'
import { useWords } from './words'

interface Props {
  name: string
  label: string
  value: unknown
  onChange: (value: string | null) => void
  required?: boolean
  hint?: string
  error?: string
}

/**
 * A day and a time in Beijing. Strapi's own input reads the zone of the browser, so a deadline typed elsewhere would move.
 */
export function InstantInput({ name, label, value, onChange, required, hint, error }: Props) {
  const { t } = useWords()
  const [draft, setDraft] = useState(() => ({ of: value, ...toBeijing(value) }))
  const shown = draft.of === value ? draft : { of: value, ...toBeijing(value) }
  const change = (part: Partial<{ day: string; time: string }>) => {
    const next = { day: shown.day, time: shown.time, ...part }
    const time = next.time || (part.day ? '00:00' : '')
    const instant = next.day && time ? fromBeijing(next.day, time) : null
    setDraft({ of: instant, day: next.day, time })
    onChange(instant)
  }
  return (
    <Field.Root name={name} required={required} hint={hint} error={error}>
      <Field.Label>{`${label}${t('instant.zone')}`}</Field.Label>
      <Flex gap={2} wrap="wrap">
        <TextInput type="date" max="2100-12-31" value={shown.day} aria-label={`${label} ${t('instant.day')}`}
          onChange={(event) => change({ day: event.target.value })} />
        <TextInput type="time" value={shown.time} aria-label={`${label} ${t('instant.time')}`}
          onChange={(event) => change({ time: event.target.value })} />
        {shown.day && shown.time ? <Typography variant="pi" textColor="neutral600">{`${shown.day} ${shown.time}`}</Typography> : null}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
