import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import type { Form, FormCondition } from '../domain/form'
import { RefusalOf } from './refusal'
import { useEditor } from './use-editor'

/** Whether the condition counts certificates by issuer. */
export const countsCertificates = ({ items }: FormCondition): boolean =>
  items.some(({ check }) => check.type === 'count' && check.of === 'certificates')

const PLACE = 'issuers'
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Issuers whose certificates count without manual review, one per line. */
export function Issuers({ form: { acceptedIssuers = [] } }: { form: Form }) {
  const { t } = useWords('forms')
  const { mayEdit, typed, type, drop, save, busy } = useEditor()
  const value = typed(PLACE) as string | undefined
  if (!mayEdit)
    return <Typography>{t('issuersAre', { names: acceptedIssuers.join(t('comma')) || t('issuersNone') })}</Typography>
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name={PLACE} hint={t('issuersHint')}>
        <Field.Label>{t('issuers')}</Field.Label>
        <Textarea
          value={value ?? acceptedIssuers.join('\n')}
          onChange={(event) => type(PLACE, event.target.value)}
          style={{ minHeight: '6rem' }}
        />
        <Field.Hint />
      </Field.Root>
      <RefusalOf place={PLACE} />
      {value === undefined ? null : (
        <Flex gap={2}>
          <Button
            size="S"
            loading={busy === PLACE}
            onClick={() => void save(PLACE, { acceptedIssuers: linesOf(value) })}
          >
            {t('save')}
          </Button>
          <Button size="S" variant="tertiary" onClick={() => drop(PLACE)}>
            {t('giveUp')}
          </Button>
        </Flex>
      )}
    </Flex>
  )
}
