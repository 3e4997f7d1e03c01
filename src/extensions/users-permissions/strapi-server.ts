interface Plugin {
  contentTypes: { user: { schema: { attributes: Record<string, unknown> } } }
}

/** An account signs in by its address; the person behind it has a name, which the history shows. */
export default (plugin: Plugin): Plugin => {
  plugin.contentTypes.user.schema.attributes.name = { type: 'string', maxLength: 100 }
  return plugin
}
