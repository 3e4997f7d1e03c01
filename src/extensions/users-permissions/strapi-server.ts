interface Plugin {
  contentTypes: { user: { schema: { attributes: Record<string, object> } } }
}

/** An account signs in by its address; the person behind it has a name, which the history shows. */
export default (plugin: Plugin): Plugin => {
  const { attributes } = plugin.contentTypes.user.schema
  attributes.name = { type: 'string', maxLength: 100, pluginOptions: { personal: 'name' } }
  // It is the address; the type of the attribute does not say so.
  attributes.username = { ...attributes.username, pluginOptions: { personal: 'mail' } }
  return plugin
}
