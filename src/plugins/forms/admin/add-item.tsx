import {
  Box,
  Button,
  Checkbox,
  Field,
  Flex,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import { EVIDENCE_TYPES, type EvidenceType } from '../../../policy/category-form'
import { CHECK_LABELS, CONDITION_KINDS } from '../domain/check-words'
import type { FormCondition } from '../domain/form'
import { KINDS_OF_ADDED } from '../domain/form-item'
import { asItem, EMPTY_ITEM, problemOf, type AddedCheck, type NewItem } from './new-item'
import { OptionFields } from './option-fields'
import { RefusalOf } from './refusal'
import { useEditor } from './use-editor'
import { WordingFields } from './wording'

/** Adds an item to a condition: question, kind of answer, evidence. */
export function AddItem({ condition }: { condition: FormCondition }) {
  const { t } = useWords('forms')
  const { mayEdit, typed, type, drop, save, refuse, busy } = useEditor()
  const place = `add:${condition.code}`
  const item = typed(place) as NewItem | undefined
  if (!mayEdit) return null
  if (!item)
    return (
      <Box>
        <Button size="S" variant="secondary" onClick={() => type(place, EMPTY_ITEM)}>
          {t('add')}
        </Button>
      </Box>
    )
  const change = (values: Partial<NewItem>): void => type(place, { ...item, ...values })
  const send = (): void => {
    const problem = problemOf(item)
    if (problem) refuse(place, t(problem))
    else void save(place, { add: [asItem(condition, item)] })
  }
  return (
    <Box padding={4} background="primary100" hasRadius tag="section" aria-label={t('add')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography fontWeight="bold">{t('adding', { condition: condition.code })}</Typography>
        <WordingFields value={item} onChange={change} />
        <HowChecked item={item} onChange={change} />
        <Details item={item} onChange={change} />
        <RefusalOf place={place} />
        <Flex gap={2}>
          <Button loading={busy === place} onClick={send}>
            {t('addSave')}
          </Button>
          <Button variant="tertiary" onClick={() => drop(place)}>
            {t('giveUp')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  )
}

export interface PartProps {
  item: NewItem
  onChange: (values: Partial<NewItem>) => void
}

function HowChecked({ item, onChange }: PartProps) {
  const { say, t } = useWords('forms')
  const kinds = KINDS_OF_ADDED[item.type]
  const choose = (type: AddedCheck): void => onChange({ type, kind: KINDS_OF_ADDED[type][0] })
  return (
    <>
      <Field.Root name="type" required>
        <Field.Label>{t('how')}</Field.Label>
        <SingleSelect value={item.type} onChange={(chosen) => choose(chosen as AddedCheck)}>
          {(Object.keys(KINDS_OF_ADDED) as AddedCheck[]).map((type) => (
            <SingleSelectOption key={type} value={type}>
              {say(CHECK_LABELS[type])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="kind" required>
        <Field.Label>{t('kind')}</Field.Label>
        <SingleSelect value={item.kind} onChange={(kind) => onChange({ kind: kind as NewItem['kind'] })}>
          {kinds.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {say(CONDITION_KINDS[kind])}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </>
  )
}

function Details({ item, onChange }: PartProps) {
  const { t } = useWords('forms')
  if (item.type === 'file') return <EvidenceFields item={item} onChange={onChange} />
  if (item.type === 'text')
    return <Count label={t('max')} hint={t('maxHint')} value={item.max} onChange={(max) => onChange({ max })} />
  if (item.type === 'judgement') return null
  return (
    <>
      <OptionFields item={item} onChange={onChange} />
      {item.type === 'options' ? (
        <Count label={t('least')} hint={t('leastHint')} value={item.least} onChange={(least) => onChange({ least })} />
      ) : null}
    </>
  )
}

interface CountProps {
  label: string
  hint: string
  value: number | undefined
  onChange: (value: number | undefined) => void
}

const Count = ({ label, hint, value, onChange }: CountProps) => (
  <Field.Root name="count" hint={hint} required>
    <Field.Label>{label}</Field.Label>
    <NumberInput value={value} onValueChange={onChange} />
    <Field.Hint />
  </Field.Root>
)

function EvidenceFields({ item: { evidence }, onChange }: PartProps) {
  const { say, t } = useWords('forms')
  const toggle = (type: EvidenceType, on: boolean): void =>
    onChange({ evidence: on ? [...evidence, type] : evidence.filter((other) => other !== type) })
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={t('evidence')}>
      <Typography variant="pi" fontWeight="bold">
        {t('evidence')}
      </Typography>
      <Flex gap={4} wrap="wrap">
        {(Object.keys(EVIDENCE_TYPES) as EvidenceType[]).map((type) => (
          <Checkbox key={type} checked={evidence.includes(type)} onCheckedChange={(on) => toggle(type, on === true)}>
            {say(EVIDENCE_TYPES[type])}
          </Checkbox>
        ))}
      </Flex>
    </Flex>
  )
}
