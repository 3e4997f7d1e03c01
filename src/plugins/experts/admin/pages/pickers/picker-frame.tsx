import { Field, Loader, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'
import type { PickerProps } from '../../../../../shared/admin/pickers'
import { useWords } from '../../../../../shared/admin/words'
import type { PanelChoices } from '../../../domain/panel-views'
import { useChoices } from '../panels/use-panel'

interface Props extends Pick<PickerProps, 'about' | 'label' | 'need'> {
  children: (choices: PanelChoices) => ReactNode
}

/** Loads the panel's choices for a need that is picked. */
export function PickerFrame({ about, label, need, children }: Props) {
  const { t } = useWords('experts')
  const { data, error } = useChoices(about)
  return (
    <Field.Root required={need.required} width="100%">
      <Field.Label>{label}</Field.Label>
      {error ? <Typography textColor="danger600">{error.message}</Typography> : null}
      {!data && !error ? <Loader small>{t('progress.loading')}</Loader> : null}
      {data ? children(data) : null}
    </Field.Root>
  )
}

export const idsIn = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : [])
