import type { ComponentType } from 'react'
import type { Need } from '../pure/workflow'
import { Registry } from '../pure/registry'

export interface PickerProps {
  /** documentId of the row that is acted on. */
  about: string
  label: string
  need: Need
  value: unknown
  onChange: (value: unknown) => void
}

export type Picker = ComponentType<PickerProps>

const pickers = new Registry<Picker>('picker')

/** Registers a plugin's inputs for needs, by the name that the need declares. @throws when it is registered already. */
export const registerPickers = (owner: string, components: Record<string, Picker>): void =>
  pickers.addAll(owner, components)

export const pickerOf = ({ picker }: Need): Picker | undefined => (picker ? pickers.get(picker) : undefined)
