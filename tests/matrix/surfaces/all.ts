import type { Surface } from '../entry'
import { my, signIn } from './accounts'
import { admin, signingIn } from './admin'
import { contentManager } from './content-manager'
import { desk } from './desk'
import { accountSettings, localisation, typeBuilder, upload } from './panel-plugins'
import { myNotices, staffNotices } from './notices'
import { publicReads } from './public'

export const SURFACES: readonly Surface[] = [
  publicReads,
  signIn,
  my,
  myNotices,
  staffNotices,
  signingIn,
  desk,
  contentManager,
  upload,
  admin,
  accountSettings,
  localisation,
  typeBuilder,
]
