import { Box, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  tone: 'danger' | 'warning' | 'success'
  title?: string
  children: ReactNode
}

/** What a page or a dialog says for as long as it is true: nobody closes it, and who hears the page is told at once. */
export const Notice = ({ tone, title, children }: Props) => (
  <Box
    role={tone === 'danger' ? 'alert' : 'status'}
    background={`${tone}100`}
    borderColor={`${tone}200`}
    hasRadius
    padding={4}
  >
    {title ? <Typography fontWeight="bold">{title}</Typography> : null}
    <Typography tag="div" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {children}
    </Typography>
  </Box>
)
