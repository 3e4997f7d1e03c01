import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  heads: readonly string[]
  /** How many rows there are, for whoever hears the table read. */
  count: number
  /** What it is, where the page does not say. */
  label?: string
  children: ReactNode
}

/** A table as Strapi's own lists look: its heads, and rows as they come. */
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

/** A cell of a code or an instant, which is read as one. */
export const CodeCell = ({ children }: { children: string }) => (
  <Td>
    <Typography style={{ whiteSpace: 'nowrap' }}>{children}</Typography>
  </Td>
)

/** A cell of what few read to its end: one line, the rest by pointing at it. */
export const CutCell = ({ children, maxWidth }: { children: string; maxWidth: string }) => (
  <Td>
    <Box maxWidth={maxWidth}>
      <Typography ellipsis title={children}>
        {children}
      </Typography>
    </Box>
  </Td>
)

/** A cell of text, which breaks rather than widen the table. */
export const TextCell = ({ children, maxWidth = '24rem' }: { children: string; maxWidth?: string }) => (
  <Td>
    <Box maxWidth={maxWidth}>
      <Typography style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{children}</Typography>
    </Box>
  </Td>
)
