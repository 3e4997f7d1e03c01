import { SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import type { PickerProps } from '../../../../../shared/admin/pickers'
import { useWords } from '../../../../../shared/admin/words'
import type { ExpertChoice } from '../../../domain/panel-views'
import { PickerFrame } from './picker-frame'

/** One expert by name: a member for the chair, or one who may still join. */
const oneOf = (fits: (expert: ExpertChoice) => boolean, none: string) =>
  function OneExpertPicker(props: PickerProps) {
    const { t } = useWords('experts')
    return (
      <PickerFrame {...props}>
        {({ experts }) => {
          const choices = experts.filter(fits)
          if (choices.length === 0) return <Typography textColor="neutral600">{t(none)}</Typography>
          return (
            <SingleSelect
              value={typeof props.value === 'string' ? props.value : ''}
              onChange={(chosen) => props.onChange(String(chosen))}
              placeholder={t('score.choose')}
            >
              {choices.map(({ documentId, name, organisation }) => (
                <SingleSelectOption key={documentId} value={documentId}>
                  {organisation ? `${name}（${organisation}）` : name}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          )
        }}
      </PickerFrame>
    )
  }

export const MemberPicker = oneOf(({ member }) => member, 'pick.noMember')
export const JoiningPicker = oneOf(({ member, unfit }) => !member && !unfit, 'pick.nobodyFits')
