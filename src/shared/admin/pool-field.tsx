import { InputRenderer, useField } from '@strapi/admin/strapi-admin'
import { Field, TextInput, Typography } from '@strapi/design-system'
import { useState, type ComponentProps, type ComponentType } from 'react'
import { useParams } from 'react-router-dom'
import { parseMoney } from '../pure/money'
import { sentenceOf } from '../pure/refusal'
import { ownFieldOf, type OwnFieldProps } from './fields'
import { FileView } from './file-view'
import { sayMoney, sayValue } from './format'
import { dayFault, DayInput } from './day-input'
import { InstantInput } from './instant-input'
import { JsonValue } from './json-value'
import { Choice, Choices, CitySelect } from './need-field'
import { choicesOf, hasBegun, type PanelAttribute } from './types'
import { KERNEL, useWords } from './words'
import { inputProps } from './panel-edge'

export interface PoolFieldProps {
  name: string
  label: string
  hint?: string
  required?: boolean
  disabled?: boolean
  attribute: PanelAttribute
  placeholder?: string
}

/** A field of our types in a form: text, or an input that accepts the notation people use. */
export function PoolField(props: PoolFieldProps) {
  const { slug = '' } = useParams()
  const { value, error } = useField(props.name)
  const { value: state } = useField('state')
  if (props.disabled || hasBegun(slug, state)) return <ReadOnly {...props} value={value} />
  const { attribute } = props
  const picker = pickerOf(props)
  if (picker)
    return (
      <Framed {...props} hint={undefined} error={error}>
        {picker}
      </Framed>
    )
  if (attribute.type === 'datetime') return <InstantField {...props} error={error} />
  if (attribute.type === 'date') return <DayField {...props} error={error} />
  if (attribute.type === 'biginteger') return <MoneyField {...props} />
  if (attribute.type === 'integer')
    return (
      <Framed {...props} error={error}>
        <IntegerField {...props} />
      </Framed>
    )
  // Strapi's own input for other types.
  const given = inputProps<ComponentProps<typeof InputRenderer>>({ ...props, type: attribute.type })
  return <InputRenderer {...given} />
}

/** An input with options; undefined for free input. */
function pickerOf(props: PoolFieldProps): React.ReactNode {
  const { attribute, name } = props
  if (attribute.pluginOptions?.values) return <ChoiceField {...props} />
  if (attribute.type === 'json' && choicesOf(name)) return <ChoicesField {...props} />
  const Own = attribute.type === 'json' ? ownFieldOf(name) : undefined
  if (Own) return <OwnField name={name} input={Own} />
  return name === 'cityCode' ? <CityField {...props} /> : undefined
}

function ReadOnly({ name, label, attribute, value }: PoolFieldProps & { value: unknown }) {
  const { language } = useWords(KERNEL)
  const text = sayValue(name, attribute, value, language)
  return (
    <Field.Root name={name}>
      <Field.Label>
        {attribute.type === 'datetime' ? `${label}${language === 'zh' ? '（北京时间）' : ' (Beijing time)'}` : label}
      </Field.Label>
      {attribute.pluginOptions?.file && typeof value === 'string' && value ? (
        <FileView documentId={value} />
      ) : text === undefined ? (
        <JsonValue name={name} attribute={attribute} value={value} />
      ) : (
        <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
      )}
    </Field.Root>
  )
}

function Framed({
  name,
  label,
  hint,
  required,
  error,
  children,
}: PoolFieldProps & { error?: string; children: React.ReactNode }) {
  return (
    <Field.Root name={name} hint={hint} required={required} error={error}>
      <Field.Label>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}

function ChoiceField({ name, attribute }: PoolFieldProps) {
  const { value, onChange } = useField(name)
  return (
    <Choice
      options={attribute.pluginOptions?.values ?? {}}
      value={value}
      onChange={(chosen) => onChange(name, chosen)}
    />
  )
}

function ChoicesField({ name }: PoolFieldProps) {
  const { value, onChange } = useField<unknown>(name)
  return <Choices options={choicesOf(name) ?? {}} value={value} onChange={(chosen) => onChange(name, chosen)} />
}

function OwnField({ name, input: Input }: { name: string; input: ComponentType<OwnFieldProps> }) {
  const { value, onChange } = useField<unknown>(name)
  return <Input value={value} onChange={(changed) => onChange(name, changed)} />
}

function CityField({ name }: PoolFieldProps) {
  const { value, onChange } = useField(name)
  return <CitySelect value={value} onChange={(chosen) => onChange(name, chosen)} />
}

function InstantField({ name, label, hint, required, error, attribute }: PoolFieldProps & { error?: string }) {
  const { value, onChange } = useField(name)
  return (
    <InstantInput
      name={name}
      label={label}
      hint={hint}
      required={required}
      error={error}
      value={value}
      onChange={(instant) => onChange(name, instant)}
      rules={attribute.pluginOptions}
    />
  )
}

function DayField(props: PoolFieldProps & { error?: string }) {
  const { name, label, attribute } = props
  const { value, onChange } = useField<string | null>(name)
  const { say } = useWords(KERNEL)
  const fault = dayFault(value ?? '', attribute.pluginOptions)
  return (
    <Framed {...props} error={props.error ?? (fault && say(fault))}>
      <DayInput
        name={name}
        day={value ?? ''}
        label={label}
        hasError={Boolean(props.error ?? fault)}
        onChange={(day) => onChange(name, day || null)}
      />
    </Framed>
  )
}

/** Strapi's own input groups thousands, which would show a year as 2,026. */
function IntegerField({ name }: PoolFieldProps) {
  const { value, onChange } = useField(name)
  return (
    <TextInput
      name={name}
      inputMode="numeric"
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(event) =>
        onChange(name, /^\d+$/.test(event.target.value) ? Number(event.target.value) : event.target.value || null)
      }
    />
  )
}

/** Entered in yuan or 万元, stored in fen. */
function MoneyField(props: PoolFieldProps) {
  const { name } = props
  const { value, onChange, error } = useField(name)
  const { language, t } = useWords(KERNEL)
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined || typed === '' ? undefined : parseMoney(typed)
  const wrong = typeof read === 'object' ? sentenceOf(read, language) : error
  const change = (text: string) => {
    setTyped(text)
    const fen = text === '' ? null : parseMoney(text)
    if (typeof fen !== 'object' || fen === null) onChange(name, fen === null ? null : String(fen))
  }
  return (
    <Framed {...props} hint={props.hint ?? t('money.hint')} error={wrong}>
      <TextInput
        name={name}
        value={typed ?? (value === null || value === undefined || value === '' ? '' : sayMoney(value, 'zh'))}
        onChange={(event) => change(event.target.value)}
      />
    </Framed>
  )
}
