import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin'
import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system'
import { useState } from 'react'
import type { Label } from '../pure/workflow'
import { KIND_LABELS } from '../pure/workflow'
import type { ActorKind } from '../pure/actor'
import type { Changes } from '../pure/changes'
import { useStaffData } from './api'
import { inBeijing } from './beijing'
import { ChangedValues } from './changed-values'
import { isEmpty, sayValue } from './format'
import { flowOf, flowPathOf, plainLabel, typeOf, type PanelAttribute } from './types'
import { KERNEL, useWords } from './words'
import { addressOf } from './read-addresses'

interface Line {
  action: string
  actionLabel?: Label
  fromLabel?: Label | null
  toLabel?: Label
  from: string | null
  to: string
  version: number
  actorKind: ActorKind
  actorName: string
  reason: string | null
  input: Record<string, unknown>
  changes?: Changes | null
  at: string
}

/** Who did what and when, the states before and after, and the reason (留痕). */
export const HistoryPanel: PanelComponent = ({ model, documentId, document }: PanelComponentProps) => {
  const { t } = useWords(KERNEL)
  if (!documentId || !document) return null
  const path = flowPathOf(model)
  // Append-only rows have no history.
  if (!path && typeOf(model)?.pluginOptions.appendOnly) return null
  return {
    title: t('panel.history'),
    content: (
      <History
        key={documentId}
        uid={model}
        path={path ? `${path}/${documentId}/history` : `${addressOf('record')}/${model}/${documentId}`}
      />
    ),
  }
}

const AT_FIRST = 8

function History({ uid, path }: { uid: string; path: string }) {
  const { t } = useWords(KERNEL)
  const { data, error } = useStaffData<Line[]>(path)
  const [all, setAll] = useState(false)
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Loader small>{t('loading')}</Loader>
  if (data.length === 0)
    return (
      <Typography variant="pi" textColor="neutral600">
        {t('history.none')}
      </Typography>
    )
  const lines = [...data].reverse()
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3} width="100%">
        {lines.slice(0, all ? undefined : AT_FIRST).map((line) => (
          <HistoryLine key={`${line.version}-${line.at}-${line.action}`} uid={uid} line={line} />
        ))}
      </Flex>
      {!all && lines.length > AT_FIRST ? (
        <Button variant="tertiary" size="S" onClick={() => setAll(true)}>
          {t('history.all', { count: lines.length })}
        </Button>
      ) : null}
    </Flex>
  )
}

function HistoryLine({ uid, line }: { uid: string; line: Line }) {
  const { say, t } = useWords(KERNEL)
  // Rows without a flow have no state to show.
  const moved = !line.changes && line.from !== line.to && Boolean(say(line.toLabel))
  return (
    <Box tag="li" paddingBottom={3} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
      <Typography fontWeight="bold">{say(line.actionLabel)}</Typography>
      {moved ? (
        <Box>
          <Typography variant="pi">
            {line.from === null
              ? t('history.begins', { to: say(line.toLabel) })
              : `${say(line.fromLabel ?? undefined)} → ${say(line.toLabel)}`}
          </Typography>
        </Box>
      ) : null}
      {line.reason ? (
        <Box paddingTop={1}>
          <Typography variant="pi">{t('history.reason', { reason: line.reason })}</Typography>
        </Box>
      ) : null}
      {line.changes ? <ChangedValues uid={uid} changes={line.changes} /> : <Extras uid={uid} line={line} />}
      <Box paddingTop={1}>
        <Typography
          variant="pi"
          textColor="neutral600"
        >{`${line.actorName}（${say(KIND_LABELS[line.actorKind])}）`}</Typography>
      </Box>
      <Typography variant="pi" textColor="neutral600">
        {t('history.at', { at: inBeijing(line.at) })}
      </Typography>
    </Box>
  )
}

/** Other input of the action; changed values with those before. */
function Extras({ uid, line }: { uid: string; line: Line }) {
  const { language, say, t } = useWords(KERNEL)
  const was = (line.input.was ?? {}) as Record<string, unknown>
  const rows = Object.entries(line.input).filter(
    ([name, value]) => !['reason', 'was', 'version'].includes(name) && !isEmpty(value) && typeof value !== 'function',
  )
  const shown = rows.flatMap(([name, value]) => {
    const known = fieldOf(uid, line.action, name)
    if (!known) return []
    if (typeOf(uid)?.attributes[name]?.pluginOptions?.file)
      return [{ name, label: say(known.label), text: t('history.file') }]
    const text = (given: unknown): string => sayValue(name, known.attribute, given, language) ?? JSON.stringify(given)
    const before = Object.hasOwn(was, name) ? text(was[name]) : undefined
    if (before === text(value)) return []
    return [
      {
        name,
        label: say(known.label),
        text: before === undefined ? text(value) : t('history.changed', { before, after: text(value) }),
      },
    ]
  })
  return shown.map(({ name, label, text }) => (
    <Box key={name} paddingTop={1}>
      <Typography variant="pi">{`${label}${t('colon')}${text}`}</Typography>
    </Box>
  ))
}

/** Label and type of an input value: from the action's needs, else from the type. */
function fieldOf(uid: string, action: string, name: string): { label: Label; attribute: PanelAttribute } | undefined {
  const need = flowOf(uid)?.actions[action]?.needs?.[name]
  const attribute = typeOf(uid)?.attributes[name]
  if (need) {
    const types: Record<string, string> = {
      datetime: 'datetime',
      boolean: 'boolean',
      choice: 'enumeration',
      choices: 'json',
    }
    const type = attribute?.type === 'biginteger' ? 'biginteger' : (types[need.type] ?? 'string')
    return {
      label: plainLabel(need.label),
      attribute: { type, pluginOptions: { values: need.options, deadline: need.deadline } },
    }
  }
  const label = attribute?.pluginOptions?.label
  return attribute && label ? { label: plainLabel(label), attribute } : undefined
}
