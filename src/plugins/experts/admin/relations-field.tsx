import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system'
import { DayInput } from '../../../shared/admin/day-input'
import type { OwnFieldProps } from '../../../shared/admin/fields'
import { Choice } from '../../../shared/admin/need-field'
import { useWords } from '../../../shared/admin/words'
import { RELATION_LABELS } from '../domain/words'

type Row = Record<string, unknown>

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Interests an expert has declared (R11): organisation, relation, end. */
export function RelationsField({ value, onChange }: OwnFieldProps) {
  const { t } = useWords('experts')
  const rows = Array.isArray(value) ? (value as Row[]) : []
  const change = (at: number, part: Row) => onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)))
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {rows.length === 0 ? <Typography textColor="neutral600">{t('relations.none')}</Typography> : null}
      {rows.map((row, at) => (
        <Relation
          key={at}
          row={row}
          number={at + 1}
          onChange={(part) => change(at, part)}
          onRemove={() => onChange(rows.filter((_, n) => n !== at))}
        />
      ))}
      <Box>
        <Button
          size="S"
          variant="tertiary"
          onClick={() => onChange([...rows, { creditCode: '', kind: 'works-for', endedOn: null }])}
        >
          {t('relations.add')}
        </Button>
      </Box>
    </Flex>
  )
}

interface Props {
  row: Row
  number: number
  onChange: (part: Row) => void
  onRemove: () => void
}

function Relation({ row, number, onChange, onRemove }: Props) {
  const { t } = useWords('experts')
  return (
    <Flex gap={3} alignItems="flex-end" wrap="wrap" role="group" aria-label={t('relations.row', { number })}>
      <Labelled label={t('relations.creditCode')} width="18rem">
        <TextInput
          aria-label={t('relations.creditCode')}
          value={text(row.creditCode)}
          onChange={(event) => onChange({ creditCode: event.target.value })}
        />
      </Labelled>
      <Labelled label={t('relations.kind')} width="12rem">
        <Choice options={RELATION_LABELS} value={row.kind} onChange={(kind) => onChange({ kind })} />
      </Labelled>
      <Labelled label={t('relations.endedOn')} width="14rem">
        <DayInput
          label={t('relations.endedOn')}
          day={text(row.endedOn)}
          onChange={(day) => onChange({ endedOn: day || null })}
        />
      </Labelled>
      <Button size="S" variant="danger-light" onClick={onRemove} aria-label={t('relations.removeRow', { number })}>
        {t('relations.remove')}
      </Button>
    </Flex>
  )
}

const Labelled = ({ label, width, children }: { label: string; width: string; children: React.ReactNode }) => (
  <Box width={width}>
    <Typography variant="pi" fontWeight="bold">
      {label}
    </Typography>
    {children}
  </Box>
)
