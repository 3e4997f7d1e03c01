import type { Place } from './declaration'
import type { given, Review } from './given'

/** The review of a place, by its expert. */
export const reviewOf = (place: Place, more: Review = {}): ReturnType<typeof given.review> =>
  place.once('review', async () => {
    const { id: expert } = await place.row('plugin::experts.expert')
    return place.given.review({ expertActor: place.expertActor, expert, title: `评审${place.name}`, ...more })
  })
