import admin from './zh-Hans/admin.json'
import contentManager from './zh-Hans/content-manager.json'
import contentReleases from './zh-Hans/content-releases.json'
import contentTypeBuilder from './zh-Hans/content-type-builder.json'
import email from './zh-Hans/email.json'
import i18n from './zh-Hans/i18n.json'
import rekeyed from './zh-Hans/rekeyed.json'
import reviewWorkflows from './zh-Hans/review-workflows.json'
import unlisted from './zh-Hans/unlisted.json'
import upload from './zh-Hans/upload.json'
import usersPermissions from './zh-Hans/users-permissions.json'
import wording from './zh-Hans/wording.json'

/** Texts that Strapi's panel has in English only, and our wording of some that it translates. */
export const zhHans: Record<string, string> = {
  ...rekeyed,
  ...admin,
  ...contentManager,
  ...contentReleases,
  ...contentTypeBuilder,
  ...email,
  ...i18n,
  ...reviewWorkflows,
  ...upload,
  ...usersPermissions,
  ...unlisted,
  ...wording,
}
