import { useNotification } from '@strapi/admin/strapi-admin'
import { Button, Flex, Modal, Typography } from '@strapi/design-system'
import { useState } from 'react'
import {
  firstInput,
  follow,
  missingNeeds,
  sentInput,
  type Input,
  type Offer,
  type RowAction,
  type Destinations,
} from './act'
import { useStaffApi, type Answer, type StaffError } from './api'
import { NeedField } from './need-field'
import { outcomesIn } from './outcomes'
import { useRefresh } from './refresh'
import { KERNEL, useWords } from './words'
import { Notice } from './notice'

interface Props {
  path: string
  documentId: string
  version: number
  title: string
  row: Input
  offer: RowAction
  /** Input collected on the page: sent, not asked for again. */
  given?: Input
  /** Further rows that get the same action, one after the other. */
  others?: readonly string[]
  destinations?: Destinations
  onClose: () => void
}

interface Sending {
  busy: boolean
  error?: string
  meta?: Record<string, unknown>
  send: (input: Input) => Promise<void>
}

function useSend(props: Props): Sending {
  const { offer, given = {}, others = [], destinations = {}, onClose } = props
  const api = useStaffApi()
  const refresh = useRefresh()
  const { toggleNotification } = useNotification()
  const { say, t } = useWords(KERNEL)
  const [state, setState] = useState<{ busy: boolean; error?: string; meta?: Record<string, unknown> }>({ busy: false })
  const succeed = ({ meta = {} }: Answer<unknown>) => {
    toggleNotification({ type: 'success', message: say(offer.done) })
    refresh()
    if (hearsMore(meta)) return setState({ busy: false, meta })
    onClose()
    follow(offer.next, destinations)
  }
  const fail = (error: StaffError) => {
    setState({ busy: false, error: error.message })
    // With several rows, some may be done already.
    if (error.code === 'changed-meanwhile' || error.code === 'not-from-here' || others.length > 0) refresh()
  }
  const send = (input: Input): Promise<void> => {
    const missing = missingNeeds(offer.needs, { ...given, ...input })
    if (missing.length > 0) {
      setState({
        busy: false,
        error: t('act.missing', { fields: missing.map((need) => say(need.label)).join(t('comma')) }),
      })
      return Promise.resolve()
    }
    setState({ busy: true })
    return sendAll(api, props, input).then(succeed, fail)
  }
  return { ...state, send }
}

/** The row first, with the version that was seen; then the others. @returns the answer for the row. */
async function sendAll(
  api: ReturnType<typeof useStaffApi>,
  { path, documentId, version, offer, given = {}, others = [] }: Props,
  input: Input,
): Promise<Answer<unknown>> {
  const body = sentInput({ ...given, ...input })
  const answer = await api.post(`${path}/${documentId}/${offer.name}`, { ...body, version })
  for (const other of others) await api.post(`${path}/${other}/${offer.name}`, body)
  return answer
}

const hearsMore = (meta: Record<string, unknown>): boolean =>
  outcomesIn(meta).length > 0 || (Array.isArray(meta.warnings) && meta.warnings.length > 0)

/** Asks for an action's input and shows refusals; stays open until it succeeds or is cancelled. */
export function ActionDialog(props: Props) {
  const { offer, row, onClose } = props
  const { say, t } = useWords(KERNEL)
  const [input, setInput] = useState<Input>(() => firstInput(offer.needs, row))
  const { busy, error, meta, send } = useSend(props)
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{say(offer.label)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {meta ? <Outcome meta={meta} /> : <Questions {...props} input={input} onChange={setInput} error={error} />}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {meta ? t('close') : t('cancel')}
          </Button>
          {meta ? null : (
            <Button variant={offer.dangerous ? 'danger' : 'default'} loading={busy} onClick={() => void send(input)}>
              {say(offer.confirm)}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}

interface QuestionsProps extends Props {
  input: Input
  onChange: React.Dispatch<React.SetStateAction<Input>>
  error?: string
}

function Questions({ offer, title, documentId, given = {}, input, onChange, error }: QuestionsProps) {
  const { t } = useWords(KERNEL)
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{t('act.about', { title })}</Typography>
      {offer.prompt ? <Prompt offer={offer} /> : null}
      {askedOf(offer, given).map(([name, need]) => (
        <NeedField
          key={name}
          name={name}
          need={need}
          about={documentId}
          value={input[name]}
          onChange={(value) => onChange((was) => ({ ...was, [name]: value }))}
        />
      ))}
      {error ? <Notice tone="danger">{error}</Notice> : null}
    </Flex>
  )
}

/** What is to be read before an action is confirmed. */
export function Prompt({ offer }: { offer: Offer }) {
  const { say } = useWords(KERNEL)
  return <Typography textColor={offer.dangerous ? 'danger600' : undefined}>{say(offer.prompt)}</Typography>
}

const askedOf = ({ needs }: RowAction, given: Input) =>
  Object.entries(needs).filter(([name]) => !Object.hasOwn(given, name))

function Outcome({ meta }: { meta: Record<string, unknown> }) {
  const warnings = Array.isArray(meta.warnings) ? (meta.warnings as unknown[]) : []
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {warnings.map((warning) => (
        <Notice key={sentence(warning)} tone="warning">
          {sentence(warning)}
        </Notice>
      ))}
      {outcomesIn(meta).map(([name, Shown]) => (
        <Shown key={name} value={meta[name]} />
      ))}
    </Flex>
  )
}

const sentence = (warning: unknown): string =>
  typeof warning === 'string' ? warning : String((warning as { message?: unknown }).message ?? JSON.stringify(warning))
