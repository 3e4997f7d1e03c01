import { Typography } from '@strapi/design-system'
import { useEditor } from './use-editor'

/** The server's refusal of the last save at this place. */
export function RefusalOf({ place }: { place: string }) {
  const { refusal } = useEditor()
  const sentence = refusal(place)
  return sentence ? (
    <Typography role="alert" textColor="danger600">
      {sentence}
    </Typography>
  ) : null
}
