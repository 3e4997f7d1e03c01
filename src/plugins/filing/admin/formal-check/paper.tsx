import { Box, Flex, Typography } from '@strapi/design-system'

/** A sheet of the page under its title. */
export const Paper = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Box tag="section" background="neutral0" padding={5} shadow="tableShadow" hasRadius>
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="delta" tag="h2">
        {title}
      </Typography>
      {children}
    </Flex>
  </Box>
)
