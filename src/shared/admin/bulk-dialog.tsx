import {
  Button,
  Field,
  Flex,
  Modal,
  ProgressBar,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system'
import { useState } from 'react'
import { firstInput, missingNeeds, sentInput, type Input, type Offer } from './act'
import { Prompt } from './action-dialog'
import { useStaffApi, type StaffError } from './api'
import { BulkResults, type BulkRow, type ResultRow } from './bulk-results'
import { NeedField } from './need-field'
import { flowOf } from './types'
import { KERNEL, useWords } from './words'
import { Notice } from './notice'

interface Props {
  uid: string
  path: string
  offers: Offer[]
  rows: BulkRow[]
  onClose: () => void
  onDone: () => void
}

/** Rows per request, to show progress and keep requests short. */
const CHUNK = 50

function useBulk({ path, rows }: Props) {
  const api = useStaffApi()
  const [progress, setProgress] = useState<number>()
  const [error, setError] = useState<string>()
  const [results, setResults] = useState<ResultRow[]>()
  const run = async (action: string, input: Input): Promise<void> => {
    setError(undefined)
    const collected: ResultRow[] = []
    try {
      for (let at = 0; at < rows.length; at += CHUNK) {
        setProgress(at)
        const documentIds = rows.slice(at, at + CHUNK).map((row) => row.documentId)
        const { data } = await api.post<ResultRow[]>(`${path}/bulk/${action}`, { documentIds, ...sentInput(input) })
        collected.push(...data)
      }
      setResults(collected)
    } catch (refusal) {
      setError((refusal as StaffError).message)
      // Rows done before the failure are shown.
      if (collected.length > 0) setResults(collected)
    }
    setProgress(undefined)
  }
  return { run, progress, error, setError, results }
}

/** Choose an action, fill in its input, see the result of each row. */
export function BulkDialog(props: Props) {
  const { offers, rows, uid, onClose, onDone } = props
  const { say, t } = useWords(KERNEL)
  const { offer, input, choose, setInput } = useChoice(offers)
  const { run, progress, error, setError, results } = useBulk(props)
  const start = () => {
    if (!offer) return
    const missing = missingNeeds(offer.needs, input)
    if (missing.length > 0)
      setError(t('act.missing', { fields: missing.map((need) => say(need.label)).join(t('comma')) }))
    else void run(offer.name, input)
  }
  const close = () => {
    if (results) onDone()
    onClose()
  }
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {error ? <Notice tone="danger">{error}</Notice> : null}
          {results ? (
            <BulkResults uid={uid} rows={rows} results={results} />
          ) : (
            <BulkForm {...{ uid, rows, offers, offer, input }} onChoose={choose} onInput={setInput} />
          )}
          {progress !== undefined ? <ProgressBar value={(100 * progress) / rows.length} /> : null}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={close}>
          {results ? t('close') : t('cancel')}
        </Button>
        {results ? null : (
          <Confirm offer={offer} count={rows.length} loading={progress !== undefined} onClick={start} />
        )}
      </Modal.Footer>
    </>
  )
}

function useChoice(offers: Offer[]) {
  const [offer, setOffer] = useState<Offer | undefined>(offers.length === 1 ? offers[0] : undefined)
  const [input, setInput] = useState<Input>(() => (offer ? firstInput(offer.needs) : {}))
  const choose = (name: string) => {
    const chosen = offers.find((candidate) => candidate.name === name)
    setOffer(chosen)
    setInput(chosen ? firstInput(chosen.needs) : {})
  }
  return { offer, input, choose, setInput }
}

interface ConfirmProps {
  offer?: Offer
  count: number
  loading: boolean
  onClick: () => void
}

function Confirm({ offer, count, loading, onClick }: ConfirmProps) {
  const { say, t } = useWords(KERNEL)
  return (
    <Button variant={offer?.dangerous ? 'danger' : 'default'} disabled={!offer} loading={loading} onClick={onClick}>
      {offer ? t('bulk.confirm', { action: say(offer.label), count }) : t('bulk.chooseFirst')}
    </Button>
  )
}

/** Rows in a state from which the action starts; guards are checked when it runs. */
const startable = (uid: string, offer: Offer, rows: BulkRow[]): number => {
  const from = flowOf(uid)?.actions[offer.name]?.from ?? []
  return rows.filter((row) => from.includes(row.state)).length
}

interface FormProps {
  uid: string
  rows: BulkRow[]
  offers: Offer[]
  offer?: Offer
  input: Input
  onChoose: (name: string) => void
  onInput: (change: (was: Input) => Input) => void
}

function BulkForm({ uid, rows, offers, offer, input, onChoose, onInput }: FormProps) {
  const { say, t } = useWords(KERNEL)
  return (
    <>
      <Field.Root name="action" required>
        <Field.Label>{t('bulk.action')}</Field.Label>
        <SingleSelect value={offer?.name ?? ''} onChange={(name) => onChoose(String(name))} placeholder={t('choose')}>
          {offers.map((candidate) => (
            <SingleSelectOption key={candidate.name} value={candidate.name}>
              {t('bulk.option', { action: say(candidate.label), count: startable(uid, candidate, rows) })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {offer?.prompt ? <Prompt offer={offer} /> : null}
      {Object.entries(offer?.needs ?? {}).map(([name, need]) => (
        <NeedField
          key={`${offer?.name}.${name}`}
          name={name}
          need={need}
          value={input[name]}
          onChange={(value) => onInput((was) => ({ ...was, [name]: value }))}
        />
      ))}
      <Typography variant="pi" textColor="neutral600">
        {t('bulk.each')}
      </Typography>
    </>
  )
}
