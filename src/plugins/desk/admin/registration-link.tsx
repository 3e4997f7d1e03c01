import { Box, Field, Textarea } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'

/** The link with which a newly appointed person sets a password. */
export function RegistrationLink({ value }: { value: unknown }) {
  const { t } = useWords('desk')
  return (
    <Field.Root hint={t('appoint.linkHint')}>
      <Field.Label>{t('appoint.link')}</Field.Label>
      <Textarea readOnly value={new URL(String(value), window.location.origin).href} />
      <Box paddingTop={1}>
        <Field.Hint />
      </Box>
    </Field.Root>
  )
}
