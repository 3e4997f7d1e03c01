type Texts = Readonly<Record<string, string>>

/** `registerTrads` of a plugin: its texts under `<plugin>.`, Chinese for every Chinese locale and else English. */
export const translationsOf =
  (plugin: string, zhHans: Texts, en: Texts) =>
  ({ locales }: { locales: string[] }): Promise<{ locale: string; data: Texts }[]> =>
    Promise.resolve(
      locales.map((locale) => ({
        locale,
        data: Object.fromEntries(
          Object.entries(locale.startsWith('zh') ? zhHans : en).map(([key, text]) => [`${plugin}.${key}`, text]),
        ),
      })),
    )
