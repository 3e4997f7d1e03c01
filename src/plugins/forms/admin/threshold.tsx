import { Button, Field, Flex, NumberInput, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import { CONDITION_SETTINGS, type ConditionSetting } from '../../../policy/category-form'
import type { Form } from '../domain/form'
import { RefusalOf } from './refusal'
import { useEditor } from './use-editor'

const NAMES = Object.keys(CONDITION_SETTINGS) as ConditionSetting[]

/** The thresholds of a condition that the form has: `condition-1.4-months` is one of 1.4. */
export const thresholdsOf = ({ thresholds }: Form, condition: string): ConditionSetting[] =>
  NAMES.filter((name) => name.startsWith(`condition-${condition}-`) && name in thresholds)

interface Props {
  name: ConditionSetting
  form: Form
  current: Form
}

/** A threshold, with its range and the value in force. */
export function Threshold({ name, form, current }: Props) {
  const { say, t } = useWords('forms')
  const { mayEdit, typed, type, drop, save, busy } = useEditor()
  const { min, max, ...label } = CONDITION_SETTINGS[name]
  const place = `threshold:${name}`
  const value = typed(place) as { number?: number } | undefined
  const range = t('range', { min, max, current: current.thresholds[name] })
  if (!mayEdit)
    return <Typography>{t('thresholdIs', { label: say(label), value: form.thresholds[name], range })}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name={place} hint={range}>
        <Field.Label>{say(label)}</Field.Label>
        <Flex gap={2} alignItems="flex-start">
          <NumberInput
            value={value ? value.number : form.thresholds[name]}
            step={name === 'condition-1.4-rating' ? 0.1 : 1}
            onValueChange={(number) => type(place, { number })}
          />
          {value ? (
            <>
              <Button
                loading={busy === place}
                disabled={value.number === undefined}
                onClick={() => void save(place, { thresholds: { [name]: value.number } })}
              >
                {t('save')}
              </Button>
              <Button variant="tertiary" onClick={() => drop(place)}>
                {t('giveUp')}
              </Button>
            </>
          ) : null}
        </Flex>
        <Field.Hint />
      </Field.Root>
      <RefusalOf place={place} />
    </Flex>
  )
}
