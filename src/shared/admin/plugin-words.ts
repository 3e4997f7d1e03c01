type Texts = Readonly<Record<string, string>>

/** What Strapi expects: texts of a locale by full key. */
export interface Translated {
  locale: string
  data: Texts
}

/** `registerTrads` of a plugin: its texts under `<plugin>.`, Chinese for every Chinese locale and else English. */
export const translationsOf =
  (plugin: string, zhHans: Texts, en: Texts) =>
  ({ locales }: { locales: string[] }): Promise<Translated[]> =>
    Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: Object.fromEntries(
          Object.entries(locale.startsWith('zh') ? zhHans : en).map(([key, text]) => [`${plugin}.${key}`, text]),
        ),
      })),
    )
