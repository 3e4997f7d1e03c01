import { useIntl } from 'react-intl'
import type { PrimitiveType } from 'react-intl'
import type { Label } from '../pure/workflow'

export type Language = 'zh' | 'en'

export const languageOf = (locale: string): Language => (locale.startsWith('zh') ? 'zh' : 'en')

export interface Words {
  language: Language
  /** What the server asks for: `Accept-Language`. */
  locale: string
  say: (label: Label | undefined) => string
  t: (id: string, values?: Record<string, PrimitiveType>) => string
}

/** Whose texts the kernel's own pages speak with: `src/shared/admin/translations`. */
export const KERNEL = 'kernel'

/**
 * The panel's words: labels of the tables, and texts.
 * @param owner whose translations: a plugin's, or `KERNEL`.
 */
export function useWords(owner: string): Words {
  const { locale, formatMessage } = useIntl()
  const language = languageOf(locale)
  return {
    language,
    locale: language === 'zh' ? 'zh-Hans' : 'en',
    say: (label) => label?.[language] ?? '',
    t: (id, values) => formatMessage({ id: `${owner}.${id}`, defaultMessage: id }, values),
  }
}
