import { Box, Flex, Typography } from '@strapi/design-system'
import { inBeijing } from '../../../../../shared/admin/beijing'
import { NONE } from '../../../../../shared/admin/format'
import { Section } from '../../../../../shared/admin/section'
import { useWords } from '../../../../../shared/admin/words'
import type { DrawRecord } from '../../../domain/panel-views'
import { DRAW_LABELS } from '../../../domain/words'

/** The record of the draw: pool, seed and numbers are enough to repeat it (R10). */
export function DrawSection({ draws }: { draws: readonly DrawRecord[] }) {
  const { t } = useWords('experts')
  if (draws.length === 0) return null
  return (
    <Section title={t('draw.title')}>
      {draws.map((draw) => (
        <Draw key={draw.drawnAt} draw={draw} />
      ))}
    </Section>
  )
}

function Draw({ draw }: { draw: DrawRecord }) {
  const { say, t } = useWords('experts')
  const named = (names: readonly string[]): string => names.join(t('panels.comma')) || NONE
  const out = draw.ineligible.map(({ name, why }) => `${name}（${say(why)}）`)
  const lines: [string, string][] = [
    [t('draw.members'), named(draw.members)],
    ...(draw.drawnBy === 'named'
      ? [[t('draw.reason'), draw.reason ?? NONE] as [string, string]]
      : ([
          [t('draw.reserves'), named(draw.reserves)],
          [t('draw.pool', { count: draw.pool.length }), named(draw.pool)],
          [t('draw.out', { count: out.length }), named(out)],
          [t('draw.seed'), draw.seed ?? NONE],
        ] as [string, string][])),
  ]
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold">
        {t('draw.head', { how: say(DRAW_LABELS[draw.drawnBy]), at: inBeijing(draw.drawnAt), size: draw.size })}
      </Typography>
      {lines.map(([label, text]) => (
        <Box key={label}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral600">
            {label}
          </Typography>
          <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Flex>
  )
}
