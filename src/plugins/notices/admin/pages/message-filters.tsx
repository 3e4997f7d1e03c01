import { Box, Flex, SearchForm, Searchbar, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useState } from 'react'
import type { Label } from '../../../../shared/pure/workflow'
import { useWords } from '../../../../shared/admin/words'
import { CHANNELS, MESSAGE_STATES } from '../../domain/message-words'
import type { MessageFilter, NoticeLabels } from './use-messages'

interface Props {
  filter: MessageFilter
  notices: NoticeLabels
  onChange: (filter: MessageFilter) => void
}

export function MessageFilters({ filter, notices, onChange }: Props) {
  const { t } = useWords('notices')
  return (
    <Flex gap={3} alignItems="center" wrap="wrap">
      <Search text={filter.q} onSearch={(q) => onChange({ ...filter, q })} />
      <Choice
        label={t('outbox.state')}
        value={filter.state}
        options={{ ...MESSAGE_STATES }}
        extra={{ trouble: t('outbox.trouble') }}
        onChange={(state) => onChange({ ...filter, state: state as MessageFilter['state'] })}
      />
      <Choice
        label={t('outbox.channel')}
        value={filter.channel}
        options={CHANNELS}
        onChange={(channel) => onChange({ ...filter, channel: channel as MessageFilter['channel'] })}
      />
      <Choice
        label={t('outbox.notice')}
        value={filter.notice}
        options={notices}
        onChange={(notice) => onChange({ ...filter, notice })}
      />
    </Flex>
  )
}

function Search({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const { t } = useWords('notices')
  const [typed, setTyped] = useState(text)
  return (
    <Box width="32rem">
      <SearchForm
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault()
          onSearch(typed)
        }}
      >
        <Searchbar
          name="q"
          value={typed}
          clearLabel={t('outbox.all')}
          placeholder={t('outbox.search')}
          onChange={(event) => setTyped(event.target.value)}
          onClear={() => {
            setTyped('')
            onSearch('')
          }}
        >
          {t('outbox.search')}
        </Searchbar>
      </SearchForm>
    </Box>
  )
}

interface ChoiceProps {
  label: string
  value: string
  options: Readonly<Record<string, Label>>
  extra?: Record<string, string>
  onChange: (value: string) => void
}

function Choice({ label, value, options, extra = {}, onChange }: ChoiceProps) {
  const { say, t } = useWords('notices')
  const all = [
    ['all', `${label}${t('outbox.any')}`],
    ...Object.entries(extra),
    ...Object.entries(options).map(([name, option]) => [name, say(option)]),
  ] as [string, string][]
  return (
    <SingleSelect
      aria-label={label}
      value={value || 'all'}
      onChange={(chosen) => onChange(chosen === 'all' ? '' : String(chosen))}
    >
      {all.map(([name, text]) => (
        <SingleSelectOption key={name} value={name}>
          {text}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  )
}
