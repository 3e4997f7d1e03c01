import { Flex, Typography } from '@strapi/design-system'
import { CheckboxGroup } from '../../../../../shared/admin/checkbox-group'
import type { PickerProps } from '../../../../../shared/admin/pickers'
import { useWords } from '../../../../../shared/admin/words'
import { idsIn, PickerFrame } from './picker-frame'
import { sayUnfit } from './say-unfit'

/** Members by name; those who may not serve are shown with the reason (R10, R11). */
export function ExpertsPicker(props: PickerProps) {
  const words = useWords('experts')
  const { t } = words
  const chosen = idsIn(props.value)
  return (
    <PickerFrame {...props}>
      {({ experts, size }) => (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Typography textColor={chosen.length === size ? 'success700' : 'neutral800'} aria-live="polite">
            {t('pick.needed', { chosen: chosen.length, size })}
          </Typography>
          <CheckboxGroup
            items={[...experts]
              .sort((a, b) => Number(Boolean(a.unfit)) - Number(Boolean(b.unfit)))
              .map(({ documentId, name, organisation, professionalTitle, unfit }) => ({
                id: documentId,
                title: name,
                detail: [organisation, professionalTitle].filter(Boolean).join(' '),
                ...(unfit ? { barred: sayUnfit(unfit, words) } : {}),
              }))}
            chosen={chosen}
            onChange={props.onChange}
            none={t('register.none')}
          />
        </Flex>
      )}
    </PickerFrame>
  )
}
