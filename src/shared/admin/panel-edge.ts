import type { StrapiApp } from '@strapi/admin/strapi-admin'
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin'
import type { ComponentType } from 'react'

/** What we use of Strapi's panel that it declares as less than it is. All casts of its values are here. */

type Apis = ContentManagerPlugin['config']['apis']

/** What content-manager lets others add to its pages. */
export const contentManagerOf = (app: Pick<StrapiApp, 'getPlugin'>): Apis =>
  app.getPlugin('content-manager').apis as unknown as Apis

/** A field of content-manager: the registry knows no props, content-manager gives it `Props`. */
export const asField = <Props>(field: ComponentType<Props>): ComponentType => field as unknown as ComponentType

/** Props of one of Strapi's inputs for an attribute of a type that is known only when it is shown. */
export const inputProps = <Props>(props: object): Props => props as Props

/** The permission that a link of the menu asks for; Strapi's type has no `action` alone. */
export const asPermissions = <Permissions>(permissions: readonly { action: string }[]): Permissions =>
  permissions as Permissions
