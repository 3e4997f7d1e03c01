import { useIntl } from 'react-intl'
import type { PrimitiveType } from 'react-intl'
import type { Label } from '../pure/workflow'

export type Language = 'zh' | 'en'

export const languageOf = (locale: string): Language => (locale.startsWith('zh') ? 'zh' : 'en')

export interface Words {
  language: Language
  /** Value of `Accept-Language`. */
  locale: string
  say: (label: Label | undefined) => string
  t: (id: string, values?: Record<string, PrimitiveType>) => string
}

/** Owner of the kernel's own texts: `src/shared/admin/translations`. */
export const KERNEL = 'kernel'

/**
 * Texts of the panel: labels and translations.
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
