import { Checkbox, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import { useWords } from '../../../../../shared/admin/words'
import type { Label } from '../../../../../shared/pure/workflow'
import { SPECIALITY_LABELS } from '../../../domain/words'

interface SelectProps {
  name: 'kind' | 'size' | 'reviewMode'
  value: string
  options: Record<string, Label>
  onChange: (value: string) => void
}

/** One of a few options; if none is chosen, the settings apply. */
export function Select({ name, value, options, onChange }: SelectProps) {
  const { say, t } = useWords('experts')
  return (
    <Field.Root name={name} required={name === 'kind'}>
      <Field.Label>{t(`new.${name}`)}</Field.Label>
      <SingleSelect value={value} placeholder={t('new.bySetting')} onChange={(chosen) => onChange(String(chosen))}>
        {Object.entries(options).map(([code, label]) => (
          <SingleSelectOption key={code} value={code}>
            {say(label)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  )
}

/** The fields of expertise, of which a member needs one. */
export function Specialities({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const { say, t } = useWords('experts')
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography variant="pi" fontWeight="bold">
        {t('new.specialities')}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {t('new.specialitiesHint')}
      </Typography>
      <Flex gap={4} wrap="wrap">
        {Object.entries(SPECIALITY_LABELS).map(([code, label]) => (
          <Checkbox
            key={code}
            checked={chosen.includes(code)}
            onCheckedChange={(on: boolean | 'indeterminate') =>
              onChange(on === true ? [...chosen, code] : chosen.filter((other) => other !== code))
            }
          >
            {say(label)}
          </Checkbox>
        ))}
      </Flex>
    </Flex>
  )
}
