import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { useWords } from '../../../../shared/admin/words'
import type { Label } from '../../../../shared/pure/workflow'

export interface Previewed {
  subject: string
  body: string
  documentId: string | null
}

interface Props {
  about?: Label
  previewed?: Previewed
  busy: boolean
  onPreview: (documentId?: string) => Promise<void>
}

/** What the words look like on the newest row, or on one that is named. */
export function TemplatePreview({ about, previewed, busy, onPreview }: Props) {
  const { say, t } = useWords('notices')
  const [documentId, setDocumentId] = useState('')
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2} alignItems="flex-end">
        {about ? (
          <Box grow={1}>
            <Field.Root name="documentId" hint={t('templates.rowHint', { kind: say(about) })}>
              <Field.Label>{t('templates.row')}</Field.Label>
              <TextInput
                name="documentId"
                value={documentId}
                onChange={(event: { target: { value: string } }) => setDocumentId(event.target.value)}
              />
              <Field.Hint />
            </Field.Root>
          </Box>
        ) : null}
        <Button variant="secondary" loading={busy} onClick={() => void onPreview(documentId.trim() || undefined)}>
          {t('templates.preview')}
        </Button>
      </Flex>
      {previewed ? (
        <Box background="neutral100" padding={4} hasRadius aria-live="polite">
          <Typography fontWeight="bold" tag="p">
            {previewed.subject}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
            {previewed.body}
          </Typography>
          {previewed.documentId ? null : <Typography variant="pi">{t('templates.noRow')}</Typography>}
        </Box>
      ) : null}
    </Flex>
  )
}
