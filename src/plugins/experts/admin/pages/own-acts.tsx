import { Box, Flex, Typography } from '@strapi/design-system'
import { Procedure } from '../../../../shared/admin/actions-panel'
import { ASSIGNMENT, PANEL } from '../../contract'
import type { Task } from './task'

/** R11: an expert with an interest recuses himself here, before or after reading. */
export function Recuse({ task }: { task: Task }) {
  const { documentId, title } = task
  return (
    <Box paddingTop={6} maxWidth="40rem">
      <Procedure
        uid={ASSIGNMENT}
        path="/experts/assignment"
        documentId={documentId}
        title={title}
        row={{ ...task }}
        only={['recuse']}
      />
    </Box>
  )
}

/** R13: the chair concludes, panel by panel. */
export function ChairActs({ tasks }: { tasks: readonly Task[] }) {
  const panels = new Map(tasks.filter(({ chair }) => chair).map((task) => [task.panel, task.panelTitle]))
  return [...panels].map(([documentId, title]) => (
    <Box key={documentId} padding={6} background="neutral0" shadow="tableShadow" hasRadius maxWidth="40rem">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="delta" tag="h2">
          {title}
        </Typography>
        <Procedure uid={PANEL} path="/experts/panel" documentId={documentId} title={title} only={['conclude']} />
      </Flex>
    </Box>
  ))
}
