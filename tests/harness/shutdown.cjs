module.exports = async () => {
  await globalThis.__APP__.strapi.destroy()
}
