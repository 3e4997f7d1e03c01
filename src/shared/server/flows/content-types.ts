/**
 * Types of a plugin as Strapi wants them: by name, without those under `src/api`, which Strapi finds by itself.
 * @param schemas by uid.
 */
export function contentTypesOf<S>(plugin: string, schemas: Readonly<Record<string, S>>): Record<string, { schema: S }> {
  const prefix = `plugin::${plugin}.`
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([uid, schema]) =>
      uid.startsWith(prefix) ? [[uid.slice(prefix.length), { schema }]] : [],
    ),
  )
}
