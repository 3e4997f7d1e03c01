import { CheckboxGroup } from '../../../../../shared/admin/checkbox-group'
import type { PickerProps } from '../../../../../shared/admin/pickers'
import { useWords } from '../../../../../shared/admin/words'
import { idsIn, PickerFrame } from './picker-frame'

/** The panel's subjects, to be taken back. */
export function SubjectsPicker(props: PickerProps) {
  const { t } = useWords('experts')
  return (
    <PickerFrame {...props}>
      {({ subjects }) => (
        <CheckboxGroup
          items={subjects.map(({ subject, title, applicant }) => ({
            id: subject,
            title,
            ...(applicant && applicant !== title ? { detail: applicant } : {}),
          }))}
          chosen={idsIn(props.value)}
          onChange={props.onChange}
          none={t('progress.none')}
        />
      )}
    </PickerFrame>
  )
}
