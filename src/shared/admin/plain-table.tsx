import { Box, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

const padding = { padding: '8px 10px', textAlign: 'left', verticalAlign: 'top' } as const

/** A small table inside a page; a wide one scrolls horizontally. */
export function PlainTable({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <Box overflow="auto" width="100%">
      <table style={{ width: '100%', borderCollapse: 'collapse' }}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} style={{ ...padding, whiteSpace: 'nowrap' }}>
                <Typography variant="pi" fontWeight="bold" textColor="neutral600">
                  {head}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Box>
  )
}

/** Strings are wrapped in Typography; anything else is rendered as given. */
export function Cell({ children, strong }: { children: ReactNode; strong?: boolean }) {
  return (
    <td style={padding}>
      {typeof children === 'string' || typeof children === 'number' ? (
        <Typography fontWeight={strong ? 'bold' : undefined}>{children}</Typography>
      ) : (
        children
      )}
    </td>
  )
}
