import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  heads: readonly string[]
  /** Number of rows, for screen readers. */
  count: number
  /** Name of the table, where the page has none. */
  label?: string
  children: ReactNode
}

/** A table styled like Strapi's. */
export const HeadedTable = ({ heads, count, label, children }: Props) => (
  <Table colCount={heads.length} rowCount={count + 1} aria-label={label}>
    <Thead>
      <Tr>
        {heads.map((head, at) => (
          <Th key={at}>
            <Typography variant="sigma">{head}</Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
    <Tbody>{children}</Tbody>
  </Table>
)

/** A cell with a code or an instant, in monospace. */
export const CodeCell = ({ children }: { children: string }) => (
  <Td>
    <Typography style={{ whiteSpace: 'nowrap' }}>{children}</Typography>
  </Td>
)

/** A cell cut to one line, with the full text on hover. */
export const CutCell = ({ children, maxWidth }: { children: string; maxWidth: string }) => (
  <Td>
    <Box maxWidth={maxWidth}>
      <Typography ellipsis title={children}>
        {children}
      </Typography>
    </Box>
  </Td>
)

/** A text cell that wraps instead of widening the table. */
export const TextCell = ({ children, maxWidth = '24rem' }: { children: string; maxWidth?: string }) => (
  <Td>
    <Box maxWidth={maxWidth}>
      <Typography style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{children}</Typography>
    </Box>
  </Td>
)
