import { useAuth, useNotification } from '@strapi/admin/strapi-admin'
import { Alert, Button, Flex, Modal, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi, type StaffError } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import { TemplateFields } from './template-fields'
import { TemplatePreview, type Previewed } from './template-preview'
import type { Language, TemplateRow } from './use-templates'

interface Props {
  row: TemplateRow
  onClose: () => void
  onDone: () => void
}

const LANGUAGES: readonly Language[] = ['zh', 'en']

/** One notice in one language: its words, what they look like on a real row, and the shipped text again. */
export function TemplateDialog({ row, onClose, onDone }: Props) {
  const { say, t } = useWords('notices')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const mayChange = useAuth('TemplateDialog', (state) => state.permissions).some(
    ({ action }) => action === 'plugin::notices.templates.change',
  )
  const [language, setLanguage] = useState<Language>('zh')
  const [edited, setEdited] = useState<{ subject: string; body: string }>()
  const [previewed, setPreviewed] = useState<Previewed>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const wording = row.templates[language]
  const { subject, body } = edited ?? wording
  const path = `/notices/templates/${row.notice}/${language}`

  const forget = () => {
    setEdited(undefined)
    setPreviewed(undefined)
    setError(undefined)
  }
  const run = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
    } catch (refusal) {
      setError((refusal as StaffError).message)
    } finally {
      setBusy(false)
    }
  }
  const finish = (message: string) => {
    toggleNotification({ type: 'success', message: t(message) })
    forget()
    onDone()
  }
  const save = () =>
    run(async () => {
      await api.put(path, { subject, body, version: wording.version })
      finish('templates.saved')
    })
  const reset = () =>
    run(async () => {
      await api.post(`${path}/reset`, { version: wording.version })
      finish('templates.wasReset')
    })
  const preview = (documentId?: string) =>
    run(async () => {
      const { data } = await api.post<Previewed>(`${path}/preview`, {
        subject,
        body,
        ...(documentId ? { documentId } : {}),
      })
      setPreviewed(data)
    })

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('outbox.close')}>
          <Modal.Title>{say(row.label)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <SingleSelect
              aria-label={t('templates.language')}
              value={language}
              onChange={(chosen) => {
                setLanguage(chosen as Language)
                forget()
              }}
            >
              {LANGUAGES.map((one) => (
                <SingleSelectOption key={one} value={one}>
                  {t(`templates.language.${one}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            <TemplateFields
              variables={row.variables}
              value={{ subject, body }}
              onChange={mayChange ? setEdited : undefined}
            />
            <TemplatePreview about={row.about?.label} previewed={previewed} busy={busy} onPreview={preview} />
            {error ? (
              <Alert variant="danger" closeLabel={t('outbox.close')} title="" onClose={() => setError(undefined)}>
                {error}
              </Alert>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('outbox.close')}
          </Button>
          {mayChange ? (
            <Flex gap={2}>
              <Button variant="secondary" disabled={!wording.changedAt || busy} onClick={() => void reset()}>
                {t('templates.reset')}
              </Button>
              <Button loading={busy} disabled={!edited} onClick={() => void save()}>
                {t('templates.save')}
              </Button>
            </Flex>
          ) : null}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  )
}
