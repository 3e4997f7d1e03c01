import { Button, Flex } from '@strapi/design-system'
import { ArrowLeft } from '@strapi/icons'

/** Above the title of a page; in its own row, or it would stretch to the page's width. */
export const BackButton = ({ children, onClick }: { children: string; onClick: () => void }) => (
  <Flex>
    <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={onClick}>
      {children}
    </Button>
  </Flex>
)
