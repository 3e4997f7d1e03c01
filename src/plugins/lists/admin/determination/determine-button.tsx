import { Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import type { Input, RowActions, RowAction } from '../../../../shared/admin/act'
import { ActionDialog } from '../../../../shared/admin/action-dialog'
import { useStaffData } from '../../../../shared/admin/api'
import { useWords } from '../../../../shared/admin/words'
import type { Determination } from '../../domain/determination'

const PATH = '/filing/batch'

interface Props {
  batch: Determination['batch']
  /** Input collected on the page. */
  given: Input
  disabled?: boolean
}

/** Opens the action's dialog, or shows why it is not allowed now. */
export function DetermineButton({ batch, given, disabled }: Props) {
  const { say, t } = useWords('lists')
  const { data, error } = useStaffData<RowActions>(`${PATH}/${batch.documentId}/actions`)
  const [open, setOpen] = useState(false)
  const offer = data?.actions.find(({ name }) => name === 'determine-list')
  if (error) return <Typography textColor="danger600">{error.message}</Typography>
  if (!data || !offer) return null
  return (
    <Flex gap={4}>
      {offer.why ? <Typography textColor="danger600">{offer.why.message}</Typography> : null}
      <Button size="L" disabled={disabled || !offer.allowed} onClick={() => setOpen(true)}>
        {say(offer.label)}
      </Button>
      {open ? (
        <ActionDialog
          path={PATH}
          documentId={batch.documentId}
          version={data.version}
          title={batch.name}
          row={{}}
          offer={titled(offer, t(`determine.suggestedTitle-${batch.kind}`, { name: batch.name }))}
          given={given}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Flex>
  )
}

function titled(offer: RowAction, suggestion: string): RowAction {
  const { title } = offer.needs
  return title ? { ...offer, needs: { ...offer.needs, title: { ...title, suggestion } } } : offer
}
