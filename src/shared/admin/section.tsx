import { Box, Flex, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  title: string
  /** Beside the title: a button, a count. */
  aside?: ReactNode
  children: ReactNode
}

/** A part of a page, under its heading. */
export function Section({ title, aside, children }: Props) {
  return (
    <Box tag="section" background="neutral0" padding={5} shadow="tableShadow" hasRadius width="100%">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
          {aside}
        </Flex>
        {children}
      </Flex>
    </Box>
  )
}
