import type { ComponentType } from 'react'
import { Registry } from '../pure/registry'

export interface OwnFieldProps {
  value: unknown
  onChange: (value: unknown) => void
}

const fields = new Registry<ComponentType<OwnFieldProps>>('input')

/** Registers a plugin's inputs for JSON attributes, by attribute. @throws when one is registered already. */
export const registerFields = (owner: string, components: Record<string, ComponentType<OwnFieldProps>>): void =>
  fields.addAll(owner, components)

export const ownFieldOf = (name: string): ComponentType<OwnFieldProps> | undefined => fields.get(name)
