import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import type { Form } from '../domain/form'
import { diffForms, type FormChange } from '../domain/form-diff'

/** Differences between the draft and the version in force. */
export function Changes({ current, form }: { current: Form; form: Form }) {
  const { t } = useWords('forms')
  const changes = diffForms(current, form)
  return (
    <Flex direction="column" alignItems="stretch" gap={3} tag="section" aria-label={t('changes')}>
      <Typography variant="delta" tag="h2">
        {t('changesCounted', { count: changes.length })}
      </Typography>
      {changes.length === 0 ? <Typography textColor="neutral600">{t('noChanges')}</Typography> : null}
      {changes.map((change) => (
        <Change key={`${change.kind} ${change.code}`} change={change} />
      ))}
    </Flex>
  )
}

function Change({ change: { kind, about, before, after } }: { change: FormChange }) {
  const { say, t } = useWords('forms')
  const struck = kind === 'retired' ? after : kind === 'restored' || kind === 'added' ? null : before
  const shown = kind === 'retired' ? null : after
  return (
    <Box paddingTop={3} borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0 0">
      <Flex gap={2} wrap="wrap">
        <Badge>{t(`change.${kind}`)}</Badge>
        <Typography variant="pi" textColor="neutral600">
          {say(about)}
        </Typography>
      </Flex>
      {struck ? (
        <Typography tag="p" textColor="neutral600" style={{ textDecoration: 'line-through', overflowWrap: 'anywhere' }}>
          {say(struck)}
        </Typography>
      ) : null}
      {shown ? (
        <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
          {say(shown)}
        </Typography>
      ) : null}
      {before && after && before.zh === after.zh && before.en !== after.en ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('otherLanguage', { words: after.en })}
        </Typography>
      ) : null}
    </Box>
  )
}
