import { Typography } from '@strapi/design-system'
import { useEditor } from './use-editor'

/** The server's refusal of the last save at this place. */
export function RefusalOf({ place }: { place: string }) {
  const { refusal } = useEditor()
  const said = refusal(place)
  return said ? (
    <Typography role="alert" textColor="danger600">
      {said}
    </Typography>
  ) : null
}
