import { Box, Typography } from '@strapi/design-system'
import type { Changes } from '../pure/changes'
import type { Label } from '../pure/workflow'
import { isEmpty, NONE, sayValue } from './format'
import { plainLabel, typeOf, type PanelAttribute } from './types'
import { KERNEL, useWords, type Language } from './words'

/** Labels of Strapi's own fields; ours are in the schemas. */
const STRAPIS: Record<string, Label> = {
  username: { zh: '登录名', en: 'Login name' },
  email: { zh: '电子邮箱', en: 'E-mail' },
  name: { zh: '姓名', en: 'Name' },
  password: { zh: '密码', en: 'Password' },
  confirmed: { zh: '邮箱已确认', en: 'Address confirmed' },
  blocked: { zh: '停用', en: 'Blocked' },
  role: { zh: '角色', en: 'Role' },
}

/** Changed fields, before and after. */
export function ChangedValues({ uid, changes }: { uid: string; changes: Changes }) {
  const { language, say, t } = useWords(KERNEL)
  const type = typeOf(uid)
  return Object.entries(changes).flatMap(([name, [before, after]]) => {
    const attribute = type?.attributes[name] ?? { type: 'string' }
    const label = attribute.pluginOptions?.label ?? (type ? undefined : STRAPIS[name])
    if (!label) return []
    const text = (value: unknown): string =>
      attribute.pluginOptions?.file && !isEmpty(value) ? t('history.file') : textOf(name, attribute, value, language)
    return (
      <Box key={name} paddingTop={1}>
        <Typography variant="pi">
          {`${say(plainLabel(label))}${t('colon')}${
            isEmpty(before) ? text(after) : t('history.changed', { before: text(before), after: text(after) })
          }`}
        </Typography>
      </Box>
    )
  })
}

function textOf(name: string, attribute: PanelAttribute, value: unknown, language: Language): string {
  if (isEmpty(value)) return NONE
  if (value === '****') return value
  if (Array.isArray(value) && value.every(isNamed)) return value.map((one) => one.name ?? String(one.id)).join('、')
  if (isNamed(value)) return value.name ?? String(value.id)
  if (isShortened(value)) return value.begins ? `${value.begins}…` : `〔${value.sha256.slice(0, 8)}〕`
  return sayValue(name, attribute, value, language) ?? JSON.stringify(value)
}

/** A related row, by its name at the time. */
const isNamed = (value: unknown): value is { id: number; name: string | null } =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value

/** Long texts are kept shortened, an applicant's answers as a checksum only. */
const isShortened = (value: unknown): value is { begins?: string; sha256: string } =>
  typeof value === 'object' && value !== null && 'sha256' in value
