import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import type { Label } from '../../../shared/pure/workflow'
import type { PartProps } from './add-item'

/** Options to tick, or teams to count, in both languages; empty lines are ignored. */
export function OptionFields({ item: { options, type }, onChange }: PartProps) {
  const { t } = useWords('forms')
  const set = (at: number, label: Label): void =>
    onChange({ options: options.map((one, index) => (index === at ? label : one)) })
  return (
    <Flex direction="column" alignItems="stretch" gap={2} role="group" aria-label={t(`${type}`)}>
      <Typography variant="pi" fontWeight="bold">
        {t(`${type}`)}
      </Typography>
      {options.map((label, at) => (
        <Flex key={at} gap={2}>
          {(['zh', 'en'] as const).map((language) => (
            <Box key={language} flex="1">
              <TextInput
                aria-label={t(`option.${language}`, { number: at + 1 })}
                placeholder={t(`option.${language}`, { number: at + 1 })}
                value={label[language]}
                onChange={(event) => set(at, { ...label, [language]: event.target.value })}
              />
            </Box>
          ))}
          <Button
            variant="tertiary"
            aria-label={t('option.removeNumber', { number: at + 1 })}
            onClick={() => onChange({ options: options.filter((_, index) => index !== at) })}
          >
            {t('option.remove')}
          </Button>
        </Flex>
      ))}
      <Box>
        <Button size="S" variant="tertiary" onClick={() => onChange({ options: [...options, { zh: '', en: '' }] })}>
          {t('option.more')}
        </Button>
      </Box>
    </Flex>
  )
}
