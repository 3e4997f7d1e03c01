import { Button, Flex, Modal } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  title: string
  closeLabel: string
  cancel: string
  /** Buttons of what the dialog does. */
  acts: ReactNode
  children: ReactNode
  onClose: () => void
}

/** A dialog that asks for something: title, fields under each other, cancel, and what it does. */
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
