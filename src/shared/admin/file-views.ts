import type { ComponentType } from 'react'
import { Registry } from '../pure/registry'

type View = ComponentType<{ documentId: string }>

const views = new Registry<View>('view')

/** Registers how a private file is shown. @throws when it is registered already. */
export const registerFileView = (owner: string, view: View): void => views.add(owner, 'of a file', view)

export const fileView = (): View | undefined => views.get('of a file')
