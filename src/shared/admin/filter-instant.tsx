import { useField } from '@strapi/admin/strapi-admin'
import { InstantInput } from './instant-input'

/** An instant to filter by, in Beijing's time as in the table; Strapi's own input takes the browser's zone. */
export function FilterInstant({ name }: { name: string }) {
  const { value, onChange } = useField<string | null>(name)
  return <InstantInput name={name} label="" value={value} onChange={(instant) => onChange(name, instant)} />
}
