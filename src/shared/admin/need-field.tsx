import {
  Checkbox,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system'
import type { Need } from '../pure/workflow'
import { useCities } from './cities'
import { dayFault, DayInput } from './day-input'
import { InstantInput } from './instant-input'
import { pickerOf } from './pickers'
import { KERNEL, useWords } from './words'

export interface NeedProps {
  name: string
  need: Need
  value: unknown
  onChange: (value: unknown) => void
  /** documentId of the row, if it is a single one. */
  about?: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The input for one need of an action. */
export function NeedField(props: NeedProps) {
  const { say } = useWords(KERNEL)
  const { name, need, value, onChange, about } = props
  const Picker = pickerOf(need)
  if (Picker && about)
    return <Picker about={about} label={say(need.label)} need={need} value={value} onChange={onChange} />
  if (need.type === 'datetime')
    return (
      <InstantInput
        name={name}
        label={say(need.label)}
        value={value}
        onChange={onChange}
        required={need.required}
        hint={say(need.hint)}
        rules={need}
      />
    )
  if (need.type === 'boolean')
    return (
      <Checkbox checked={value === true} onCheckedChange={(checked) => onChange(checked === true)}>
        {say(need.label)}
      </Checkbox>
    )
  const fault = need.type === 'date' ? dayFault(text(value), need) : undefined
  return (
    <Field.Root name={name} required={need.required} hint={say(need.hint)} error={say(fault)} width="100%">
      <Field.Label>{say(need.label)}</Field.Label>
      <NeedInput {...props} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}

function NeedInput({ name, need, value, onChange }: NeedProps) {
  const { say } = useWords(KERNEL)
  switch (need.type) {
    case 'reason':
      return <Textarea name={name} value={text(value)} onChange={(event) => onChange(event.target.value)} />
    case 'date':
      return (
        <DayInput
          day={text(value)}
          label={say(need.label)}
          hasError={dayFault(text(value), need) !== undefined}
          onChange={onChange}
        />
      )
    case 'choice':
      return <Choice options={need.options ?? {}} value={value} onChange={onChange} />
    case 'choices':
      return <Choices options={need.options ?? {}} value={value} onChange={onChange} />
    case 'city':
      return <CitySelect value={value} onChange={onChange} />
    case 'integer':
      return (
        <NumberInput name={name} value={value as number | undefined} onValueChange={(number) => onChange(number)} />
      )
    default:
      return (need.max ?? 200) > 500 ? (
        <Textarea name={name} value={text(value)} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <TextInput name={name} value={text(value)} onChange={(event) => onChange(event.target.value)} />
      )
  }
}

interface ChoiceProps {
  options: NonNullable<Need['options']>
  value: unknown
  onChange: (value: unknown) => void
}

export function Choice({ options, value, onChange }: ChoiceProps) {
  const { say, t } = useWords(KERNEL)
  return (
    <SingleSelect value={text(value)} onChange={(chosen) => onChange(String(chosen))} placeholder={t('choose')}>
      {Object.entries(options).map(([code, label]) => (
        <SingleSelectOption key={code} value={code}>
          {say(label)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  )
}

export function Choices({ options, value, onChange }: ChoiceProps) {
  const { say } = useWords(KERNEL)
  const chosen = Array.isArray(value) ? (value as string[]) : []
  const toggle = (code: string, on: boolean) =>
    onChange(on ? [...chosen, code] : chosen.filter((other) => other !== code))
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {Object.entries(options).map(([code, label]) => (
        <Checkbox key={code} checked={chosen.includes(code)} onCheckedChange={(on) => toggle(code, on === true)}>
          {say(label)}
        </Checkbox>
      ))}
    </Flex>
  )
}

export function CitySelect({
  value,
  onChange,
  disabled,
}: {
  value: unknown
  onChange: (value: unknown) => void
  disabled?: boolean
}) {
  const { language, t } = useWords(KERNEL)
  const cities = useCities()
  return (
    <SingleSelect
      value={text(value)}
      onChange={(code) => onChange(String(code))}
      onClear={() => onChange(null)}
      placeholder={t('choose')}
      disabled={disabled}
    >
      {cities.map((city) => (
        <SingleSelectOption key={city.code} value={city.code}>
          {(language === 'en' && city.nameEn) || city.name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  )
}
