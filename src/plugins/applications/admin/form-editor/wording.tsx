import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system'
import { useWords } from '../../../../shared/admin/words'
import type { Label } from '../../../../shared/pure/workflow'
import { RefusalOf } from './refusal'
import { useEditor } from './use-editor'

interface Props {
  place: string
  label: Label
  /** The current wording. */
  children: React.ReactNode
  /** Shown beside the edit button. */
  more?: React.ReactNode
  onSave: (label: Label) => Promise<void>
}

/** Wording in both languages, with editing in place. */
export function Wording({ place, label, children, more, onSave }: Props) {
  const { t } = useWords('applications')
  const { mayEdit, typed, type, drop, busy } = useEditor()
  const value = typed(place) as Label | undefined
  if (!value)
    return (
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
        <Box flex="1">{children}</Box>
        {mayEdit ? (
          <Flex gap={2} shrink={0}>
            <Button size="S" variant="tertiary" onClick={() => type(place, { zh: label.zh, en: label.en })}>
              {t('form.reword')}
            </Button>
            {more}
          </Flex>
        ) : null}
      </Flex>
    )
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <WordingFields value={value} onChange={(next) => type(place, next)} />
      <RefusalOf place={place} />
      <Flex gap={2}>
        <Button size="S" loading={busy === place} onClick={() => void onSave(value)}>
          {t('form.save')}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => drop(place)}>
          {t('form.giveUp')}
        </Button>
      </Flex>
    </Flex>
  )
}

export function WordingFields({ value, onChange }: { value: Label; onChange: (value: Label) => void }) {
  const { t } = useWords('applications')
  return (['zh', 'en'] as const).map((language) => (
    <Field.Root key={language} name={language} hint={t(`form.${language}Hint`)} required>
      <Field.Label>{t(`form.${language}`)}</Field.Label>
      <Textarea
        value={value[language]}
        onChange={(event) => onChange({ ...value, [language]: event.target.value })}
        style={{ minHeight: '5rem' }}
      />
      <Field.Hint />
    </Field.Root>
  ))
}

/** Both languages, the reader's first. */
export function BilingualText({ label, strong }: { label: Label; strong?: boolean }) {
  const { language, say } = useWords('applications')
  return (
    <>
      <Typography tag="p" fontWeight={strong ? 'bold' : 'regular'} style={{ overflowWrap: 'anywhere' }}>
        {say(label)}
      </Typography>
      <Typography
        tag="p"
        variant="pi"
        textColor="neutral600"
        style={{ overflowWrap: 'anywhere' }}
        lang={language === 'zh' ? 'en' : 'zh'}
      >
        {label[language === 'zh' ? 'en' : 'zh']}
      </Typography>
    </>
  )
}
