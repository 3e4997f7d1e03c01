import type { PanelComponent, PanelComponentProps } from '@strapi/content-manager/strapi-admin'
import { Badge, Box, Button, Flex, Loader, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { ActionDialog } from './action-dialog'
import type { Input, RowActions, RowAction, Destinations } from './act'
import { useStaffData } from './api'
import { pickerOf } from './pickers'
import { toneOf } from './tone'
import { flowPathOf, typeOf } from './types'
import { KERNEL, useWords } from './words'

/** Actions on this row, those not allowed with the reason. */
export const ProcedurePanel: PanelComponent = ({ model, documentId, document }: PanelComponentProps) => {
  const { t } = useWords(KERNEL)
  const path = flowPathOf(model)
  if (!path || !documentId || !document) return null
  const title = String(document[typeOf(model)?.pluginOptions.main ?? ''] ?? '')
  return {
    title: t('panel.actions'),
    content: (
      <Procedure key={documentId} uid={model} path={path} documentId={documentId} title={title} row={document} />
    ),
  }
}

interface ProcedureProps {
  uid: string
  path: string
  documentId: string
  title: string
  row?: Input
  /** The action to highlight, empty for none; by default the first that moves the row forward. */
  expected?: string
  /** Only these actions; all by default. */
  only?: readonly string[]
  /** Where an action may lead on this page; by default the page stays. */
  destinations?: Destinations
}

/** State of a row and its actions, with reasons for those not allowed; also used on pages of plugins. */
export function Procedure({ uid, path, documentId, title, row = {}, expected, only, destinations }: ProcedureProps) {
  const { say, t } = useWords(KERNEL)
  const { data, error } = useStaffData<RowActions>(`${path}/${documentId}/actions`)
  const [open, setOpen] = useState<RowAction>()
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Loader small>{t('loading')}</Loader>
  const actions = data.actions.filter(({ name, needs }) => (only ? only.includes(name) : !asksForJson(needs)))
  const allowed = actions.filter((action) => action.allowed)
  const forward = allowed.find(expected === undefined ? movesForward : ({ name }) => name === expected)
  const refused = actions.filter((action) => !action.allowed)
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <State uid={uid} state={data.state} label={say(data.stateLabel)} />
      {actions.length === 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {t('panel.nothing')}
        </Typography>
      ) : null}
      {allowed.map((action) => (
        <Button key={action.name} fullWidth variant={variantOf(action, forward)} onClick={() => setOpen(action)}>
          {say(action.label)}
        </Button>
      ))}
      {refused.length > 0 ? <Refused actions={refused} state={say(data.stateLabel)} /> : null}
      {open ? (
        <ActionDialog
          path={path}
          documentId={documentId}
          version={data.version}
          title={title}
          row={row}
          offer={open}
          onClose={() => setOpen(undefined)}
          destinations={destinations}
        />
      ) : null}
    </Flex>
  )
}

function State({ uid, state, label }: { uid: string; state: string; label: string }) {
  const { t } = useWords(KERNEL)
  return (
    <Flex gap={2}>
      <Typography variant="pi" textColor="neutral600">
        {t('panel.state')}
      </Typography>
      <Badge {...toneOf(uid, state)}>{label || state}</Badge>
    </Flex>
  )
}

/** Actions that need JSON without a picker are offered on a page of their own. */
const asksForJson = (needs: RowAction['needs']): boolean =>
  Object.values(needs).some((need) => need.type === 'json' && need.required && !pickerOf(need))

/** The first action that moves the row forward is highlighted. */
const movesForward = (action: RowAction): boolean => !action.dangerous && !action.stepsBack

const variantOf = (action: RowAction, forward?: RowAction) =>
  action.dangerous ? 'danger-light' : action === forward ? 'default' : 'secondary'

/** Actions not allowed, with reasons: first those blocked in this state, then those of other states. */
function Refused({ actions, state }: { actions: RowAction[]; state: string }) {
  const { say, t } = useWords(KERNEL)
  const hindered = actions.filter((action) => action.why?.code !== 'not-from-here')
  const elsewhere = actions.filter((action) => action.why?.code === 'not-from-here')
  return (
    <Box tag="section" paddingTop={2} borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0 0">
      {hindered.length > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {t('panel.notNow')}
        </Typography>
      ) : null}
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={2}>
        {hindered.map((action) => (
          <Hindered key={action.name} action={action} />
        ))}
      </Flex>
      {elsewhere.length > 0 ? (
        <Box paddingTop={2}>
          <Typography variant="pi" textColor="neutral600">
            {t('panel.notHere', { state })}
          </Typography>
          <Flex gap={2} wrap="wrap" paddingTop={2}>
            {elsewhere.map((action) => (
              <Button key={action.name} size="S" disabled variant="tertiary" title={action.why?.message}>
                {say(action.label)}
              </Button>
            ))}
          </Flex>
        </Box>
      ) : null}
    </Box>
  )
}

function Hindered({ action: { label, why } }: { action: RowAction }) {
  const { say } = useWords(KERNEL)
  return (
    <Box>
      <Button fullWidth disabled variant="tertiary">
        {say(label)}
      </Button>
      <Box paddingTop={1}>
        <Typography variant="pi" textColor="neutral700">
          {why?.message}
        </Typography>
      </Box>
    </Box>
  )
}
