import { Badge, Box, Button, Flex, TextInput, Typography } from '@strapi/design-system'
import type { CategoryCode } from '../../../policy/categories'
import type { Scope } from '../../../policy/category-form'
import { useWords } from '../../../shared/admin/words'
import { sayClause } from '../../../shared/pure/clause'
import type { Label } from '../../../shared/pure/workflow'
import type { Form } from '../domain/form'
import { isFresh } from '../domain/form-scopes'
import { RefusalOf } from './refusal'
import { useEditor } from './use-editor'

interface Props {
  form: Form
  category: CategoryCode
}

/** What a provider of the category may offer: the options of the policy, and those added to its open lists. */
export function Scopes({ form, category }: Props) {
  const { t } = useWords('forms')
  const { clause, scopes } = form.categories[category]
  return (
    <Box tag="article" aria-label={t('scopes')} background="neutral0" padding={5} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Flex gap={2}>
          <Typography variant="delta" tag="h3">
            {t('scopes')}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {t('clause', { clause: sayClause(clause) })}
          </Typography>
        </Flex>
        {scopes.map((scope) => (
          <ScopeOptions key={scope.code} form={form} category={category} scope={scope} />
        ))}
      </Flex>
    </Box>
  )
}

function ScopeOptions({ form, category, scope }: Props & { scope: Scope }) {
  const { say, t } = useWords('forms')
  const name = `${category}.${scope.code}`
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} aria-label={say(scope)}>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold">{say(scope)}</Typography>
        <Badge>{t(scope.open ? 'scopeOpen' : 'scopeClosed')}</Badge>
      </Flex>
      <Flex tag="ul" gap={2} wrap="wrap">
        {Object.entries(scope.options).map(([code, label]) => (
          <Option key={code} name={name} code={code} label={label} fresh={isFresh(form, code)} />
        ))}
      </Flex>
      {scope.open ? <AddOption name={name} /> : null}
    </Flex>
  )
}

interface OptionProps {
  name: string
  code: string
  label: Label
  /** Added in this draft: it can be dropped again. */
  fresh: boolean
}

function Option({ name, code, label, fresh }: OptionProps) {
  const { say, t } = useWords('forms')
  const { mayEdit, save, busy } = useEditor()
  const place = `scope:${name}`
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1} paddingLeft={3} paddingRight={3} background="neutral100" hasRadius>
      <Flex gap={2}>
        <Typography>{say(label)}</Typography>
        {fresh && mayEdit ? (
          <Button
            size="S"
            variant="tertiary"
            loading={busy === place}
            aria-label={t('optionDropNamed', { option: say(label) })}
            onClick={() => void save(place, { dropOptions: { [name]: [code] } })}
          >
            {t('option.remove')}
          </Button>
        ) : null}
      </Flex>
    </Box>
  )
}

const EMPTY: Label = { zh: '', en: '' }

function AddOption({ name }: { name: string }) {
  const { t } = useWords('forms')
  const { mayEdit, typed, type } = useEditor()
  const place = `scope:${name}`
  const value = typed(place) as Label | undefined
  if (!mayEdit) return null
  if (value) return <NewOption name={name} value={value} />
  return (
    <Box>
      <Button size="S" variant="secondary" onClick={() => type(place, EMPTY)}>
        {t('optionAdd')}
      </Button>
      <RefusalOf place={place} />
    </Box>
  )
}

function NewOption({ name, value }: { name: string; value: Label }) {
  const { t } = useWords('forms')
  const { type, drop, save, busy } = useEditor()
  const place = `scope:${name}`
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={2}>
        {(['zh', 'en'] as const).map((language) => (
          <Box key={language} flex="1">
            <TextInput
              aria-label={t(`optionName.${language}`)}
              placeholder={t(`optionName.${language}`)}
              value={value[language]}
              onChange={(event) => type(place, { ...value, [language]: event.target.value })}
            />
          </Box>
        ))}
      </Flex>
      <RefusalOf place={place} />
      <Flex gap={2}>
        <Button size="S" loading={busy === place} onClick={() => void save(place, { addOptions: { [name]: [value] } })}>
          {t('optionAddSave')}
        </Button>
        <Button size="S" variant="tertiary" onClick={() => drop(place)}>
          {t('giveUp')}
        </Button>
      </Flex>
    </Flex>
  )
}
