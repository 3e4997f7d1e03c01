import { Layouts, Page } from '@strapi/admin/strapi-admin'
import {
  Badge,
  Box,
  Button,
  Flex,
  SearchForm,
  Searchbar,
  SingleSelect,
  SingleSelectOption,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system'
import { CodeCell, CutCell, HeadedTable, TextCell } from '../../../../shared/admin/headed-table'
import { useState } from 'react'
import { inBeijing } from '../../../../shared/admin/beijing'
import { NONE } from '../../../../shared/admin/format'
import { useWords } from '../../../../shared/admin/words'
import { sayChange, SECURITY_EVENTS, SECURITY_KINDS, SECURITY_OUTCOMES } from '../../domain/security-words'
import { useLogins, type LoginFilter, type LoginLine } from './use-logins'

export default function LoginsPage() {
  const { t } = useWords('identity')
  return (
    <Page.Protect permissions={[{ action: 'plugin::identity.logins.read', subject: null }]}>
      <Page.Title>{t('logins.menu')}</Page.Title>
      <Layouts.Header title={t('logins.menu')} subtitle={t('logins.about')} />
      <Layouts.Content>
        <Logins />
      </Layouts.Content>
    </Page.Protect>
  )
}

function Logins() {
  const { t } = useWords('identity')
  const [filter, setFilter] = useState<LoginFilter>({ q: '', outcome: '', about: '' })
  const { lines, next, error, older } = useLogins(filter)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Filter filter={filter} onChange={setFilter} />
      {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
      {!lines ? (
        <Page.Loading />
      ) : lines.length > 0 ? (
        <Lines lines={lines} />
      ) : (
        <Typography>{t('logins.none')}</Typography>
      )}
      {next ? (
        <Box>
          <Button variant="tertiary" onClick={older}>
            {t('logins.older')}
          </Button>
        </Box>
      ) : null}
    </Flex>
  )
}

function Filter({ filter, onChange }: { filter: LoginFilter; onChange: (filter: LoginFilter) => void }) {
  const { t } = useWords('identity')
  return (
    <Flex gap={3} alignItems="center">
      <Search value={filter.q} onSearch={(q) => onChange({ ...filter, q })} />
      <Choice
        label={t('logins.about-filter')}
        all={t('logins.all-about')}
        value={filter.about}
        options={['logins', 'changes']}
        onChange={(about) => onChange({ ...filter, about })}
      />
      <Choice
        label={t('logins.filter')}
        all={t('logins.all-outcomes')}
        value={filter.outcome}
        options={['ok', 'refused']}
        onChange={(outcome) => onChange({ ...filter, outcome })}
      />
    </Flex>
  )
}

function Search({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const { t } = useWords('identity')
  const [q, setQ] = useState(value)
  return (
    <Box width="36rem">
      <SearchForm
        onSubmit={(event: React.FormEvent) => {
          event.preventDefault()
          onSearch(q)
        }}
      >
        <Searchbar
          name="q"
          value={q}
          clearLabel={t('logins.all')}
          placeholder={t('logins.search')}
          onChange={(event) => setQ(event.target.value)}
          onClear={() => {
            setQ('')
            onSearch('')
          }}
        >
          {t('logins.search')}
        </Searchbar>
      </SearchForm>
    </Box>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  /** Label of the choice that filters nothing. */
  all: string
  value: T | ''
  options: readonly T[]
  onChange: (value: T | '') => void
}

function Choice<T extends string>({ label, all, value, options, onChange }: ChoiceProps<T>) {
  const { t } = useWords('identity')
  return (
    <SingleSelect
      aria-label={label}
      value={value || 'all'}
      onChange={(chosen) => onChange(options.find((option) => option === chosen) ?? '')}
    >
      <SingleSelectOption value="all">{all}</SingleSelectOption>
      {options.map((option) => (
        <SingleSelectOption key={option} value={option}>
          {t(`logins.${option}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  )
}

const COLUMNS = ['at', 'kind', 'who', 'event', 'outcome', 'ip', 'agent', 'note'] as const

function Lines({ lines }: { lines: LoginLine[] }) {
  const { t } = useWords('identity')
  return (
    <HeadedTable heads={COLUMNS.map((column) => t(`logins.${column}`))} count={lines.length}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </HeadedTable>
  )
}

function Line({ line }: { line: LoginLine }) {
  const { language, say, t } = useWords('identity')
  const event = Object.entries(SECURITY_EVENTS).find(([name]) => name === line.event)?.[1]
  const outcome = SECURITY_OUTCOMES[line.outcome]
  const who =
    say(line.label ?? undefined) || line.identifier || (line.mark ? t('logins.unknown', { mark: line.mark }) : NONE)
  const note = [
    ...sayChange(line.before, line.after, language),
    line.actorName && t('logins.by', { actor: line.actorName }),
    line.reason,
    line.requestId && line.actorName && t('logins.request', { id: line.requestId }),
  ]
  return (
    <Tr>
      <CodeCell>{inBeijing(line.at)}</CodeCell>
      <CodeCell>{say(SECURITY_KINDS[line.kind])}</CodeCell>
      <TextCell>{who}</TextCell>
      <TextCell>{event ? say(event) : line.event}</TextCell>
      <Td>
        <Badge
          backgroundColor={line.outcome === 'ok' ? 'success100' : 'danger100'}
          textColor={line.outcome === 'ok' ? 'success700' : 'danger700'}
        >
          {outcome ? say(outcome) : line.outcome}
        </Badge>
      </Td>
      <CodeCell>{line.ip ?? NONE}</CodeCell>
      <CutCell maxWidth="12rem">{line.agent ?? NONE}</CutCell>
      <TextCell>{note.filter(Boolean).join('；') || NONE}</TextCell>
    </Tr>
  )
}
