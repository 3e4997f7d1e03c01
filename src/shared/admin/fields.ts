import type { ComponentType } from 'react'

export interface OwnFieldProps {
  value: unknown
  onChange: (value: unknown) => void
}

const fields = new Map<string, ComponentType<OwnFieldProps>>()

/** Inputs that a plugin gives to attributes whose JSON people do not write, by the name of the attribute. */
export function registerFields(components: Record<string, ComponentType<OwnFieldProps>>): void {
  for (const [name, component] of Object.entries(components)) fields.set(name, component)
}

export const ownFieldOf = (name: string): ComponentType<OwnFieldProps> | undefined => fields.get(name)
