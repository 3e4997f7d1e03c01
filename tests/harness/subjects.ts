import type { FlowBinding } from '../../src/shared/server/flows/flows'
import type { Given } from './given'
import { placeOf } from './place'
import { typeOf } from './types'

/** A row of a flow in a state, in Jinan. */
export const subject = ({ uid }: FlowBinding, state: string): Promise<Given> => typeOf(uid).row(placeOf(), { state })
