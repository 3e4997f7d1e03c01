export const LANGUAGE_KEY = 'strapi-admin-language'

/** Whether the panel speaks Chinese now: it does unless the officer has chosen another language. */
export const speaksChinese = (): boolean => (localStorage.getItem(LANGUAGE_KEY) ?? 'zh-Hans') === 'zh-Hans'

// Strapi reads these while its modules load, so this runs before anything of it is rendered.
export function setFirstPreferences(): void {
  if (localStorage.getItem(LANGUAGE_KEY) === null) localStorage.setItem(LANGUAGE_KEY, 'zh-Hans')
  localStorage.setItem('STRAPI_GUIDED_TOUR', JSON.stringify({ enabled: false }))
}
