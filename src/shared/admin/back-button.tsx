import { Button, Flex } from '@strapi/design-system'
import { ArrowLeft } from '@strapi/icons'

/** Above the title of a page; in a row of its own, or it would be as wide as the page. */
export const BackButton = ({ children, onClick }: { children: string; onClick: () => void }) => (
  <Flex>
    <Button variant="tertiary" startIcon={<ArrowLeft />} onClick={onClick}>
      {children}
    </Button>
  </Flex>
)
