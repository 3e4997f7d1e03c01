import { Badge, Box, Flex, Typography } from '@strapi/design-system'
import { useWords } from '../../../shared/admin/words'
import { sayClause } from '../../../shared/pure/clause'
import { itemOf, type Form, type FormCondition } from '../domain/form'
import { AddItem } from './add-item'
import { countsCertificates, Issuers } from './issuers'
import { Item } from './item'
import { Threshold, thresholdsOf } from './threshold'
import { useEditor } from './use-editor'
import { BilingualText, Wording } from './wording'

interface Props {
  form: Form
  /** The version in force. */
  current: Form
  condition: FormCondition
}

/** One of the 23 conditions: wording, thresholds and items. Conditions themselves are fixed by the policy. */
export function Condition({ form, current, condition }: Props) {
  const { t } = useWords('forms')
  const { save } = useEditor()
  const { code, clause, must, items } = condition
  const place = `wording:${code}`
  const thresholds = thresholdsOf(form, code)
  return (
    <Box tag="article" aria-label={code} background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={2}>
          <Typography variant="delta" tag="h3">
            {t('condition', { code })}
          </Typography>
          {must ? <Badge>{t('must')}</Badge> : null}
          <Typography variant="pi" textColor="neutral600">
            {t('clause', { clause: sayClause(clause) })}
          </Typography>
        </Flex>
        <Wording place={place} label={condition} onSave={(words) => save(place, { wording: { [code]: words } })}>
          <BilingualText label={condition} strong />
        </Wording>
        {thresholds.map((name) => (
          <Threshold key={name} name={name} form={form} current={current} />
        ))}
        {countsCertificates(condition) ? <Issuers form={form} /> : null}
        <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
          {items.map((item) => (
            <Item key={item.code} form={form} item={item} added={!itemOf(current, item.code)} />
          ))}
        </Flex>
        <AddItem condition={condition} />
      </Flex>
    </Box>
  )
}
