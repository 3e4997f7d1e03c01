import { useAuth, useNotification } from '@strapi/admin/strapi-admin'
import { Alert, Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useState } from 'react'
import { useStaffApi } from '../../../../shared/admin/api'
import { FormDialog } from '../../../../shared/admin/form-dialog'
import { useWork } from '../../../../shared/admin/use-work'
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
  const mayChange = useAuth('TemplateDialog', (state) => state.permissions).some(
    ({ action }) => action === 'plugin::notices.templates.change',
  )
  const editor = useEditor(row, onDone)
  const { subject, body, busy, error } = editor
  return (
    <FormDialog
      title={say(row.label)}
      closeLabel={t('outbox.close')}
      cancel={t('outbox.close')}
      acts={mayChange ? <Acts editor={editor} /> : null}
      onClose={onClose}
    >
      <LanguageChoice language={editor.language} onChange={editor.choose} />
      <TemplateFields
        variables={row.variables}
        value={{ subject, body }}
        onChange={mayChange ? editor.setEdited : undefined}
      />
      <TemplatePreview about={row.about?.label} previewed={editor.previewed} busy={busy} onPreview={editor.preview} />
      {error ? (
        <Alert variant="danger" closeLabel={t('outbox.close')} title="" onClose={editor.forgetError}>
          {error}
        </Alert>
      ) : null}
    </FormDialog>
  )
}

/** The words as they are edited, and what may be done with them. */
function useEditor(row: TemplateRow, onDone: () => void) {
  const { t } = useWords('notices')
  const api = useStaffApi()
  const { toggleNotification } = useNotification()
  const { run, forgetError, ...work } = useWork()
  const [language, setLanguage] = useState<Language>('zh')
  const [edited, setEdited] = useState<{ subject: string; body: string }>()
  const [previewed, setPreviewed] = useState<Previewed>()
  const wording = row.templates[language]
  const { subject, body } = edited ?? wording
  const { version } = wording
  const path = `/notices/templates/${row.notice}/${language}`
  const forget = () => {
    setEdited(undefined)
    setPreviewed(undefined)
    forgetError()
  }
  const write = (request: () => Promise<unknown>, message: string) =>
    run(async () => {
      await request()
      toggleNotification({ type: 'success', message: t(message) })
      forget()
      onDone()
    })
  return {
    ...{ language, edited, previewed, subject, body, forgetError, setEdited, ...work },
    isChanged: Boolean(wording.changedAt),
    choose: (chosen: Language) => {
      setLanguage(chosen)
      forget()
    },
    save: () => write(() => api.put(path, { subject, body, version }), 'templates.saved'),
    reset: () => write(() => api.post(`${path}/reset`, { version }), 'templates.wasReset'),
    preview: async (documentId?: string): Promise<void> => {
      const about = documentId ? { documentId } : {}
      const preview = () => api.post<Previewed>(`${path}/preview`, { subject, body, ...about })
      await run(async () => setPreviewed((await preview()).data))
    },
  }
}

function LanguageChoice({ language, onChange }: { language: Language; onChange: (language: Language) => void }) {
  const { t } = useWords('notices')
  return (
    <SingleSelect
      aria-label={t('templates.language')}
      value={language}
      onChange={(chosen) => onChange(chosen as Language)}
    >
      {LANGUAGES.map((one) => (
        <SingleSelectOption key={one} value={one}>
          {t(`templates.language.${one}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  )
}

function Acts({ editor: { isChanged, edited, busy, reset, save } }: { editor: ReturnType<typeof useEditor> }) {
  const { t } = useWords('notices')
  return (
    <Flex gap={2}>
      <Button variant="secondary" disabled={!isChanged || busy} onClick={() => void reset()}>
        {t('templates.reset')}
      </Button>
      <Button loading={busy} disabled={!edited} onClick={() => void save()}>
        {t('templates.save')}
      </Button>
    </Flex>
  )
}
