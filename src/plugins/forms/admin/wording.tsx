import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import type { Label } from '../../../shared/pure/workflow'
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
  const { t } = useWords('forms')
  const { mayEdit, typed, type, drop, busy } = useEditor()
  const value = typed(place) as Label | undefined
  if (!value)
    return (
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
        <Box flex="1">{children}</Box>
        {mayEdit ? (
          <Flex gap={2} shrink={0}>
            <Button size="S" variant="tertiary" onClick={() => type(place, { zh: label.zh, en: label.en })}>
              {t('reword')}
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
          {t('save')}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => drop(place)}>
          {t('giveUp')}
        </Button>
      </Flex>
    </Flex>
  )
}

export function WordingFields({ value, onChange }: { value: Label; onChange: (value: Label) => void }) {
  const { t } = useWords('forms')
  return (['zh', 'en'] as const).map((language) => (
    <Field.Root key={language} name={language} hint={t(`${language}Hint`)} required>
      <Field.Label>{t(`${language}`)}</Field.Label>
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
  const { language, say } = useWords('forms')
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
