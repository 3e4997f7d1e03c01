import { Badge, Box, Checkbox, Field, TextInput, Typography } from '@strapi/design-system'
import { NONE } from '../../../../shared/admin/format'
import { Cell } from '../../../../shared/admin/plain-table'
import { useWords } from '../../../../shared/admin/words'
import { conditionOf } from '../../../../policy/categories'
import type { ConcludedItem } from '../../../experts/contract'
import type { Result } from '../../../applications/contract'

interface Props {
  name: string
  strong?: boolean
  concluded?: ConcludedItem
  recommended: boolean
  /** Its category is not listed, so it cannot be either. */
  shut?: boolean
  result: Result
  onChange: (result: Result) => void
}

/** Conclusion and result for one item: only recommended items may be listed; not listing one needs a reason (R15). */
export function ResultRow({ name, strong, concluded, recommended, shut = false, result, onChange }: Props) {
  const { t } = useWords('lists')
  return (
    <tr>
      <Cell>
        <Box paddingLeft={strong ? 0 : 5}>
          <Typography fontWeight={strong ? 'bold' : undefined}>{name}</Typography>
        </Box>
      </Cell>
      <Cell>
        <Badge
          backgroundColor={recommended ? 'success100' : 'danger100'}
          textColor={recommended ? 'success700' : 'danger700'}
        >
          {t(recommended ? 'result.recommended' : 'result.notRecommended')}
        </Badge>
      </Cell>
      <Cell>
        <Scores of={concluded} />
      </Cell>
      <Cell>
        <Failed codes={concluded?.failed ?? []} />
      </Cell>
      <Cell>
        <Checkbox
          checked={result.listed}
          disabled={!recommended || shut}
          aria-label={t('result.list', { name })}
          onCheckedChange={(on: boolean | 'indeterminate') => onChange({ listed: on === true })}
        >
          {t(result.listed ? 'result.listed' : 'result.notListed')}
        </Checkbox>
      </Cell>
      <Cell>{recommended && !result.listed ? <Reason name={name} result={result} onChange={onChange} /> : NONE}</Cell>
    </tr>
  )
}

function Scores({ of }: { of: ConcludedItem | undefined }) {
  const { t } = useWords('lists')
  if (!of) return NONE
  const { mean, spread, sheets } = of
  return t('result.scores', { mean: (mean / 100).toFixed(2), spread: (spread / 100).toFixed(2), sheets })
}

/** Failed must-conditions by wording; codes are `category/condition`. */
function Failed({ codes }: { codes: readonly string[] }) {
  const { say } = useWords('lists')
  if (codes.length === 0) return <Typography>{NONE}</Typography>
  return codes.map((code) => {
    const number = code.split('/')[1] ?? code
    const condition = conditionOf(number)
    return (
      <Typography key={code} tag="p" variant="pi" textColor="danger600">
        {condition ? `${number} ${say(condition)}` : number}
      </Typography>
    )
  })
}

function Reason({ name, result, onChange }: Pick<Props, 'name' | 'result' | 'onChange'>) {
  const { t } = useWords('lists')
  const missing = !result.reason?.trim()
  return (
    <Field.Root name="reason" error={missing ? t('result.reasonMissing') : undefined} width="22rem">
      <TextInput
        aria-label={t('result.reasonOf', { name })}
        placeholder={t('result.reasonHint')}
        value={result.reason ?? ''}
        onChange={(event) => onChange({ listed: false, reason: event.target.value })}
      />
      <Field.Error />
    </Field.Root>
  )
}
