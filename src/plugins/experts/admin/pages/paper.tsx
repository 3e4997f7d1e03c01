import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { FileView } from '../../../../shared/admin/file-view'
import { NONE } from '../../../../shared/admin/format'
import { useWords, type Words } from '../../../../shared/admin/words'
import type { Label } from '../../../../shared/pure/workflow'
import type { PaperSection } from '../../contract'

const TONES = { met: 'success', 'not-met': 'danger', 'for-people': 'secondary' } as const

/** The applicant's answer to one criterion, with evidence and the automatic check. */
export function PaperOf({ section }: { section: PaperSection }) {
  const words = useWords('experts')
  const { say, t } = words
  const { precheck } = section
  return (
    <Box background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Flex gap={2} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {say(section.title)}
          </Typography>
          {precheck ? (
            <Badge backgroundColor={`${TONES[precheck.outcome]}100`} textColor={`${TONES[precheck.outcome]}700`}>
              {t(`precheck.${precheck.outcome}`)}
            </Badge>
          ) : null}
        </Flex>
        {precheck?.note ? <Typography textColor="neutral600">{say(precheck.note)}</Typography> : null}
        {section.lines.map((line, at) => (
          <Box key={`${line.label.zh}-${String(at)}`}>
            <Typography variant="pi" fontWeight="bold" textColor="neutral600">
              {say(line.label)}
            </Typography>
            <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {inWords(line.value, words)}
            </Typography>
            {line.files?.map(({ documentId }) => (
              <FileView key={documentId} documentId={documentId} />
            ))}
          </Box>
        ))}
      </Flex>
    </Box>
  )
}

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Label>).zh === 'string'

function inWords(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return NONE
  if (Array.isArray(value)) return value.length > 0 ? value.map((one) => inWords(one, words)).join('、') : NONE
  if (isLabel(value)) return words.say(value)
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}
