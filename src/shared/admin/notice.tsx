import { Box, Typography } from '@strapi/design-system'
import type { ReactNode } from 'react'

interface Props {
  tone: 'danger' | 'warning' | 'success'
  title?: string
  children: ReactNode
}

/** A message that stays while it applies; announced to screen readers. */
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
