import { Button, Flex, Modal } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  title: string
  closeLabel: string
  cancel: string
  /** Buttons of the dialog. */
  acts: ReactNode
  children: ReactNode
  onClose: () => void
}

/** A dialog with a title, fields, cancel and its own buttons. */
export const FormDialog = ({ title, closeLabel, cancel, acts, children, onClose }: Props) => (
  <Modal.Root open onOpenChange={(open) => !open && onClose()}>
    <Modal.Content>
      <Modal.Header closeLabel={closeLabel}>
        <Modal.Title>{title}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {children}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {cancel}
        </Button>
        {acts}
      </Modal.Footer>
    </Modal.Content>
  </Modal.Root>
)
