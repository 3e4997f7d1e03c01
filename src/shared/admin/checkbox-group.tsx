import { Box, Button, Checkbox, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { foldedIncludes } from '../pure/search-forms'
import { KERNEL, useWords } from './words'

export interface CheckItem {
  id: string
  title: string
  detail?: string
  /** Why it cannot be chosen. */
  barred?: string
}

interface Props {
  items: readonly CheckItem[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  /** Shown when there is nothing to choose. */
  none: string
}

/** From this number on, a search box is shown. */
const MANY = 8

/** Choose items by name; items that cannot be chosen are shown with the reason. */
export function CheckboxGroup({ items, chosen, onChange, none }: Props) {
  const { t } = useWords(KERNEL)
  const [sought, setSought] = useState('')
  const shown = items.filter(({ title, detail = '' }) => foldedIncludes(`${title}${detail}`, sought))
  const free = shown.filter(({ barred }) => !barred).map(({ id }) => id)
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  if (items.length === 0) return <Typography textColor="neutral600">{none}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} wrap="wrap">
        {items.length > MANY ? <Seek value={sought} onChange={setSought} /> : null}
        <Button
          variant="tertiary"
          size="S"
          disabled={free.length === 0}
          onClick={() => onChange([...new Set([...chosen, ...free])])}
        >
          {t('list.all', { count: free.length })}
        </Button>
        <Button variant="tertiary" size="S" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t('list.clear')}
        </Button>
        <Typography variant="pi" textColor="neutral600" aria-live="polite">
          {t('list.chosen', { count: chosen.length })}
        </Typography>
      </Flex>
      <Box maxHeight="36rem" overflow="auto" padding={1}>
        <Flex direction="column" alignItems="flex-start" gap={3}>
          {shown.map((item) => (
            <Item key={item.id} item={item} on={chosen.includes(item.id)} onToggle={(on) => toggle(item.id, on)} />
          ))}
        </Flex>
      </Box>
    </Flex>
  )
}

function Seek({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useWords(KERNEL)
  return (
    <Box flex="1">
      <TextInput
        aria-label={t('list.seek')}
        placeholder={t('list.seek')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Box>
  )
}

function Item({ item, on, onToggle }: { item: CheckItem; on: boolean; onToggle: (on: boolean) => void }) {
  const { title, detail, barred } = item
  return (
    <Box>
      <Checkbox
        checked={on}
        disabled={barred !== undefined}
        onCheckedChange={(checked: boolean | 'indeterminate') => onToggle(checked === true)}
      >
        {title}
      </Checkbox>
      {detail ? (
        <Typography tag="p" variant="pi" textColor="neutral600" style={{ paddingLeft: '2.8rem' }}>
          {detail}
        </Typography>
      ) : null}
      {barred ? (
        <Typography tag="p" variant="pi" textColor="warning700" style={{ paddingLeft: '2.8rem' }}>
          {barred}
        </Typography>
      ) : null}
    </Box>
  )
}
