import { Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import type { Label } from '../../../../shared/pure/workflow'

interface Words {
  subject: string
  body: string
}

interface Props {
  variables: Record<string, Label>
  value: Words
  /** Absent: whoever may only read. */
  onChange?: (value: Words) => void
}

/** Subject and body, and the variables that may stand in them. */
export function TemplateFields({ variables, value, onChange }: Props) {
  const { say, t } = useWords('notices')
  const change = (name: keyof Words, text: string) => onChange?.({ ...value, [name]: text })
  return (
    <>
      <Field.Root name="subject" required>
        <Field.Label>{t('templates.subject')}</Field.Label>
        <TextInput
          name="subject"
          value={value.subject}
          disabled={!onChange}
          onChange={(event: { target: { value: string } }) => change('subject', event.target.value)}
        />
      </Field.Root>
      <Field.Root name="body" required>
        <Field.Label>{t('templates.body')}</Field.Label>
        <Textarea
          name="body"
          rows={8}
          value={value.body}
          disabled={!onChange}
          onChange={(event: { target: { value: string } }) => change('body', event.target.value)}
        />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography variant="pi" fontWeight="bold">
          {t('templates.variables')}
        </Typography>
        <Flex gap={3} wrap="wrap">
          {Object.entries(variables).map(([name, label]) => (
            <Typography key={name} variant="pi" textColor="neutral600">{`{${name}} ${say(label)}`}</Typography>
          ))}
        </Flex>
      </Flex>
    </>
  )
}
