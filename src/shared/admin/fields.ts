import type { ComponentType } from 'react'
import { Registry } from '../pure/registry'

export interface OwnFieldProps {
  value: unknown
  onChange: (value: unknown) => void
}

const fields = new Registry<ComponentType<OwnFieldProps>>('input')

/** Inputs that a plugin gives to attributes whose JSON people do not write, by attribute. @throws when it has one. */
export const registerFields = (owner: string, components: Record<string, ComponentType<OwnFieldProps>>): void =>
  fields.addAll(owner, components)

export const ownFieldOf = (name: string): ComponentType<OwnFieldProps> | undefined => fields.get(name)
