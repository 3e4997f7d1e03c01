import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { FileView } from '../../../../shared/admin/file-view'
import { useWords } from '../../../../shared/admin/words'
import type { ReviewFile, ReviewItem } from '../../domain/review-shape'
import { VerdictBadge } from './verdict'

const wrapped = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' } as const

interface Props {
  item: ReviewItem
  changed: boolean
}

/** Question, answer with evidence, and the pre-check's finding. */
export function ConditionItem({ item, changed }: Props) {
  const { say, t } = useWords('applications')
  // Ticks are shown in one line; entries of a list have a line each, with their files.
  const short =
    item.lines.length > 1 && item.lines.every(({ text, files }) => files.length === 0 && text.zh.length <= 20)
  return (
    <Box paddingTop={4} borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0 0">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Head item={item} changed={changed} />
        <Typography variant="pi" textColor={item.verdict === 'not-met' ? 'danger600' : 'neutral600'}>
          {t('check.found', { found: say(item.found) })}
        </Typography>
        {short ? (
          <Typography style={wrapped}>{item.lines.map(({ text }) => say(text)).join(t('check.comma'))}</Typography>
        ) : null}
        {(short ? [] : item.lines).map(({ text, files }, at) => (
          <Box key={at}>
            <Typography style={wrapped}>{say(text)}</Typography>
            {files.map((file) => (
              <Evidence key={file.documentId} file={file} />
            ))}
          </Box>
        ))}
        {item.files.map((file) => (
          <Evidence key={file.documentId} file={file} />
        ))}
        {item.explanation ? <Explanation text={item.explanation} /> : null}
      </Flex>
    </Box>
  )
}

function Head({ item, changed }: Props) {
  const { say, t } = useWords('applications')
  return (
    <Flex justifyContent="space-between" alignItems="flex-start" gap={3}>
      <Typography fontWeight="bold">{say(item)}</Typography>
      <Flex gap={1} shrink={0}>
        {changed ? (
          <Badge backgroundColor="warning100" textColor="warning700">
            {t('check.changed')}
          </Badge>
        ) : null}
        <VerdictBadge verdict={item.verdict} />
      </Flex>
    </Flex>
  )
}

function Explanation({ text }: { text: string }) {
  const { t } = useWords('applications')
  return (
    <Box background="warning100" padding={3} hasRadius>
      <Typography variant="pi" fontWeight="bold">
        {t('check.explanation')}
      </Typography>
      <Typography tag="p" style={wrapped}>
        {text}
      </Typography>
    </Box>
  )
}

function Evidence({ file: { documentId, type, validUntilOn, expired } }: { file: ReviewFile }) {
  const { say, t } = useWords('applications')
  const facts = [type ? say(type) : '', validUntilOn ? t('check.validUntil', { day: validUntilOn }) : '']
  return (
    <Box background="neutral100" padding={3} marginTop={2} hasRadius>
      <Flex gap={2} paddingBottom={facts.some(Boolean) ? 1 : 0} wrap="wrap">
        <Typography variant="pi" textColor={expired ? 'danger600' : 'neutral600'}>
          {facts.filter(Boolean).join('　')}
        </Typography>
        {expired ? (
          <Badge backgroundColor="danger100" textColor="danger700">
            {t('check.expired')}
          </Badge>
        ) : null}
      </Flex>
      <FileView documentId={documentId} />
    </Box>
  )
}
