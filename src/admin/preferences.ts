export const LANGUAGE_KEY = 'strapi-admin-language'

/** The panel is in Chinese unless the user has chosen another language. */
export const isPanelChinese = (): boolean => (localStorage.getItem(LANGUAGE_KEY) ?? 'zh-Hans') === 'zh-Hans'

// Strapi reads these while its modules load, so this must run first.
export function setFirstPreferences(): void {
  if (localStorage.getItem(LANGUAGE_KEY) === null) localStorage.setItem(LANGUAGE_KEY, 'zh-Hans')
  localStorage.setItem('STRAPI_GUIDED_TOUR', JSON.stringify({ enabled: false }))
}
