import { Loader, Typography } from '@strapi/design-system'
import { useEffect } from 'react'
import { Link } from 'react-router-dom'
import { useStaffData } from '../../../../shared/admin/api'
import type { PickerProps } from '../../../../shared/admin/pickers'
import { useWords } from '../../../../shared/admin/words'
import type { Determination } from '../../domain/determination'
import { presetOf } from '../../domain/proposal'
import { determinationAddress } from '../progress/steps'

/** In the batch's dialog: results as concluded. Other results are set on the determination page. */
export function OutcomesPicker({ about, value, onChange }: PickerProps) {
  const { t } = useWords('lists')
  const { data, error } = useStaffData<Determination>(`/lists/batches/${about}/determination`)
  useEffect(() => {
    if (!data || value !== undefined || data.batch.kind !== 'provider') return
    onChange(
      Object.fromEntries(data.applications.map((one) => [one.application, presetOf(one, data.decidedPerCategory)])),
    )
  }, [data, value, onChange])
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data) return <Loader small>{t('loading')}</Loader>
  const provider = data.batch.kind === 'provider'
  return (
    <Typography>
      {t(`determine.asConcluded-${data.batch.kind}`, {
        count: provider ? data.applications.length : data.pilot.entries.length,
      })}
      <Typography tag={Link} to={determinationAddress(about)} textColor="primary600">
        {t('determine.toPage')}
      </Typography>
    </Typography>
  )
}
