module.exports = async () => {
  await globalThis.__APP__.strapi.destroy()
  await globalThis.__APP__.mailbox.down()
}
