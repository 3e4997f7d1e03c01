import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { Section } from '../../../../shared/admin/section'
import { useWords } from '../../../../shared/admin/words'
import { CATEGORIES, CATEGORY_CODES } from '../../../../policy/categories'
import { countOf, keyOf, PROVIDER_LISTS, titleOf, type ProviderList } from '../../domain/entries'
import type { PreviewLine } from '../../domain/proposal'
import { LIST_KIND_LABELS } from '../../domain/words'

/** Preview of the three lists with the present results; new lines are marked. */
export function Preview({ lines }: { lines: Record<ProviderList, PreviewLine[]> }) {
  const { t } = useWords('lists')
  return (
    <Section title={t('preview.title')}>
      <Typography textColor="neutral600">{t('preview.about')}</Typography>
      {PROVIDER_LISTS.map((kind) => (
        <PreviewOf key={kind} kind={kind} lines={lines[kind]} />
      ))}
    </Section>
  )
}

function PreviewOf({ kind, lines }: { kind: ProviderList; lines: readonly PreviewLine[] }) {
  const { say, t } = useWords('lists')
  const count = countOf(lines.map(({ entry }) => entry))
  const fresh = countOf(lines.filter((line) => line.fresh).map(({ entry }) => entry))
  return (
    <Box tag="section" aria-label={say(LIST_KIND_LABELS[kind])}>
      <Typography variant="epsilon" tag="h3" fontWeight="bold">
        {t('preview.head', { name: say(LIST_KIND_LABELS[kind]), count, fresh })}
      </Typography>
      {lines.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          {t('preview.empty')}
        </Typography>
      ) : null}
      <Box maxHeight="40rem" overflow="auto">
        {CATEGORY_CODES.map((code) => {
          const own = lines.filter(({ entry }) => entry.categoryCode === code)
          return own.length > 0 ? <OfCategory key={code} name={say(CATEGORIES[code])} lines={own} /> : null
        })}
      </Box>
    </Box>
  )
}

function OfCategory({ name, lines }: { name: string; lines: readonly PreviewLine[] }) {
  const { t } = useWords('lists')
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={2}>
      <Typography fontWeight="bold" textColor="neutral600">
        {name}
      </Typography>
      {lines.map(({ entry, fresh }) => (
        <Flex key={keyOf(entry)} gap={2} paddingLeft={4}>
          <Typography>{titleOf(entry)}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {entry.cityName}
          </Typography>
          {fresh ? (
            <Badge backgroundColor="success100" textColor="success700">
              {t('preview.fresh')}
            </Badge>
          ) : null}
        </Flex>
      ))}
    </Flex>
  )
}
