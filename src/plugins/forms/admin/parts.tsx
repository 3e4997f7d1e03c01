import { Box, Flex, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import { CATEGORY_CODES, isCategoryCode } from '../../../policy/categories'
import type { Form } from '../domain/form'
import { Condition } from './condition'
import { Scopes } from './scopes'
import { useEditor } from './use-editor'
import { BilingualText, Wording } from './wording'

export const UNDERTAKING = 'undertaking'

interface PartsProps {
  form: Form
  part: string
  onShow: (part: string) => void
}

/** The parts of the form: seven categories and the undertaking. */
export function Parts({ form, part, onShow }: PartsProps) {
  const { say, t } = useWords('forms')
  const parts = [
    ...CATEGORY_CODES.map((code) => ({ code: code as string, label: say(form.categories[code]) })),
    { code: UNDERTAKING, label: t('undertaking') },
  ]
  return (
    <Flex tag="nav" aria-label={t('parts')} direction="column" alignItems="stretch" gap={1}>
      {parts.map(({ code, label }) => (
        <Box
          key={code}
          tag="button"
          type="button"
          aria-current={code === part ? 'page' : undefined}
          padding={3}
          hasRadius
          background={code === part ? 'primary100' : 'neutral0'}
          style={{ textAlign: 'left', cursor: 'pointer', border: 'none' }}
          onClick={() => onShow(code)}
        >
          <Typography
            fontWeight={code === part ? 'bold' : 'regular'}
            textColor={code === part ? 'primary700' : 'neutral800'}
          >
            {label}
          </Typography>
        </Box>
      ))}
    </Flex>
  )
}

export function Part({ form, current, part }: { form: Form; current: Form; part: string }) {
  if (!isCategoryCode(part)) return <Undertaking form={form} />
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Scopes form={form} category={part} />
      {form.categories[part].conditions.map((condition) => (
        <Condition key={condition.code} form={form} current={current} condition={condition} />
      ))}
    </Flex>
  )
}

function Undertaking({ form: { undertaking } }: { form: Form }) {
  const { t } = useWords('forms')
  const { save } = useEditor()
  return (
    <Box background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="delta" tag="h3">
          {t('undertakingText')}
        </Typography>
        <Wording place={UNDERTAKING} label={undertaking} onSave={(words) => save(UNDERTAKING, { undertaking: words })}>
          <BilingualText label={undertaking} />
        </Wording>
      </Flex>
    </Box>
  )
}
