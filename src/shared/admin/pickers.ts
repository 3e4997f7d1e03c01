import type { ComponentType } from 'react'
import type { Need } from '../pure/workflow'

export interface PickerProps {
  /** documentId of the row that is acted on. */
  about: string
  label: string
  need: Need
  value: unknown
  onChange: (value: unknown) => void
}

export type Picker = ComponentType<PickerProps>

const pickers = new Map<string, Picker>()

/** Inputs that a plugin gives to needs of its tables, by the name that the need declares. */
export function registerPickers(components: Record<string, Picker>): void {
  for (const [name, component] of Object.entries(components)) pickers.set(name, component)
}

export const pickerOf = ({ picker }: Need): Picker | undefined => (picker ? pickers.get(picker) : undefined)
