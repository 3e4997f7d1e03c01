import { useNotification } from '@strapi/admin/strapi-admin'
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system'
import { useState } from 'react'
import type { StaffError } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import { assignmentFlow } from '../../domain/assignment-flow'

const SUGGESTED = assignmentFlow.actions.declare.needs?.declaration?.suggestion ?? ''

/** R11: nothing is shown before the declaration. */
export function Declare({ onDeclare }: { onDeclare: (declaration: string) => Promise<void> }) {
  const { t } = useWords('experts')
  const { toggleNotification } = useNotification()
  const [text, setText] = useState(SUGGESTED)
  const [busy, setBusy] = useState(false)
  const declare = async () => {
    setBusy(true)
    try {
      await onDeclare(text)
    } catch (refusal) {
      toggleNotification({ type: 'danger', message: (refusal as StaffError).message })
    }
    setBusy(false)
  }
  return (
    <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography>{t('declare.about')}</Typography>
        <Field.Root name="declaration" required>
          <Field.Label>{t('declare.label')}</Field.Label>
          <Textarea value={text} onChange={(event) => setText(event.target.value)} />
        </Field.Root>
        <Flex>
          <Button loading={busy} disabled={!text.trim()} onClick={() => void declare()}>
            {t('declare.declare')}
          </Button>
        </Flex>
      </Flex>
    </Box>
  )
}
