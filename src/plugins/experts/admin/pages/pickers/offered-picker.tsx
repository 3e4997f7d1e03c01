import { Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useState } from 'react'
import { CheckboxGroup, type CheckItem } from '../../../../../shared/admin/checkbox-group'
import type { PickerProps } from '../../../../../shared/admin/pickers'
import { useWords, type Words } from '../../../../../shared/admin/words'
import type { OfferedSubject, PanelChoices } from '../../../domain/panel-views'
import { SPECIALITY_LABELS } from '../../../domain/words'
import { idsIn, PickerFrame } from './picker-frame'

/** What may be put before a panel, by name; subjects of another panel say which. */
export function OfferedPicker(props: PickerProps) {
  return <PickerFrame {...props}>{(choices) => <Offered {...props} choices={choices} />}</PickerFrame>
}

function Offered({ value, onChange, choices }: PickerProps & { choices: PanelChoices }) {
  const words = useWords('experts')
  const { t } = words
  const { offered, panel } = choices
  const groups = new Map(offered.map(({ group }) => [group.documentId, group.name]))
  const [group, setGroup] = useState<string>()
  const chosen = group ?? [...groups.keys()][0]
  const items = offered
    .filter((one) => one.group.documentId === chosen)
    .map((one) => itemOf(one, panel.documentId, words))
  const change = (next: string) => {
    setGroup(next)
    // Clear the choice, so that nothing invisible is submitted.
    onChange([])
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {groups.size > 1 ? (
        <SingleSelect aria-label={t('pick.batch')} value={chosen} onChange={(next) => change(String(next))}>
          {[...groups].map(([id, name]) => (
            <SingleSelectOption key={id} value={id}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      ) : null}
      <CheckboxGroup
        items={items}
        chosen={idsIn(value)}
        onChange={onChange}
        none={t(panel.kind === 'pilot' ? 'pick.noDemands' : 'pick.noApplications')}
      />
    </Flex>
  )
}

function itemOf(one: OfferedSubject, panel: string, { say, t }: Words): CheckItem {
  const { documentId, title, applicant, cityName, categories, before } = one
  const names = categories.map((code) => say(SPECIALITY_LABELS[code]) || code).join(t('panels.comma'))
  const detail = [applicant === title ? '' : applicant, cityName, names].filter(Boolean).join(' · ')
  const barred = before
    ? before.documentId === panel
      ? t('pick.here')
      : t('pick.elsewhere', { panel: before.title })
    : undefined
  return { id: documentId, title, detail, ...(barred ? { barred } : {}) }
}
