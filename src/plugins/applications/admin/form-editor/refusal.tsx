import { Typography } from '@strapi/design-system'
import { useEditor } from './use-editor'

/** What the server said of the last save in that place. */
export function RefusalOf({ place }: { place: string }) {
  const { refusal } = useEditor()
  const said = refusal(place)
  return said ? (
    <Typography role="alert" textColor="danger600">
      {said}
    </Typography>
  ) : null
}
