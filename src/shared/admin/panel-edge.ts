import type { StrapiApp } from '@strapi/admin/strapi-admin'
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin'
import type { ComponentType } from 'react'

/** Parts of Strapi's panel whose types declare less than there is. All casts are here. */

type Apis = ContentManagerPlugin['config']['apis']

/** Extension points of content-manager. */
export const contentManagerOf = (app: Pick<StrapiApp, 'getPlugin'>): Apis =>
  app.getPlugin('content-manager').apis as unknown as Apis

/** A custom field of content-manager: the registry is untyped, content-manager passes `Props`. */
export const asField = <Props>(field: ComponentType<Props>): ComponentType => field as unknown as ComponentType

/** Props of one of Strapi's inputs, for an attribute whose type is known only at runtime. */
export const inputProps = <Props>(props: object): Props => props as Props

/** Permission of a menu link; Strapi's type does not allow `action` alone. */
export const asPermissions = <Permissions>(permissions: readonly { action: string }[]): Permissions =>
  permissions as Permissions
