import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import { EVIDENCE_TYPES } from '../../../policy/category-form'
import { checkWords, CONDITION_KINDS } from '../domain/check-words'
import type { Form, FormItem } from '../domain/form'
import { RefusalOf } from './refusal'
import { useEditor } from './use-editor'
import { BilingualText, Wording } from './wording'

interface Props {
  form: Form
  item: FormItem
  /** Not in the version in force. */
  added: boolean
}

export function Item({ form, item, added }: Props) {
  const { say, t } = useWords('forms')
  const { save } = useEditor()
  const evidence = (item.evidence ?? []).map((type) => say(EVIDENCE_TYPES[type])).join(t('comma'))
  return (
    <Box
      tag="li"
      aria-label={item.zh}
      padding={3}
      hasRadius
      borderColor="neutral150"
      background={item.retired ? 'neutral100' : 'neutral0'}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Marks item={item} added={added} />
        <Wording
          place={`wording:${item.code}`}
          label={item}
          more={<Retire item={item} />}
          onSave={(words) => save(`wording:${item.code}`, { wording: { [item.code]: words } })}
        >
          <BilingualText label={item} strong={!item.retired} />
        </Wording>
        <Typography variant="pi" textColor="neutral700">
          {say(checkWords(form, item.check))}
        </Typography>
        {evidence ? (
          <Typography variant="pi" textColor="neutral700">
            {t('evidenceOf', { evidence })}
          </Typography>
        ) : null}
        <RefusalOf place={`retire:${item.code}`} />
      </Flex>
    </Box>
  )
}

function Marks({ item, added }: Pick<Props, 'item' | 'added'>) {
  const { say, t } = useWords('forms')
  return (
    <Flex gap={2} wrap="wrap">
      <Badge>{say(CONDITION_KINDS[item.kind])}</Badge>
      {added ? (
        <Badge backgroundColor="success100" textColor="success700">
          {t('added')}
        </Badge>
      ) : null}
      {item.retired ? (
        <Badge backgroundColor="warning100" textColor="warning700">
          {t('retired')}
        </Badge>
      ) : null}
      {item.later ? <Badge>{t('later')}</Badge> : null}
      {item.optional ? <Badge>{t('optional')}</Badge> : null}
    </Flex>
  )
}

function Retire({ item }: { item: FormItem }) {
  const { t } = useWords('forms')
  const { save, busy } = useEditor()
  const place = `retire:${item.code}`
  return (
    <Button
      size="S"
      variant={item.retired ? 'secondary' : 'tertiary'}
      loading={busy === place}
      onClick={() => void save(place, item.retired ? { restore: [item.code] } : { retire: [item.code] })}
    >
      {t(item.retired ? 'restore' : 'retire')}
    </Button>
  )
}
