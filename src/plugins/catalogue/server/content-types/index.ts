import caseStudy from '../../../../api/case-study/content-types/case-study/schema'
import product from '../../../../api/product/content-types/product/schema'
import { CASE_STUDY, LISTING, PRODUCT } from '../../contract'
import { listingFlow } from '../../domain/listing-flow'
import listing from './listing/schema'

/** Types of the plugin, as the server defines them and the panel shows them. */
export const SCHEMAS = { [PRODUCT]: product, [CASE_STUDY]: caseStudy, [LISTING]: listing }

/** Their flows. */
export const FLOWS = { [LISTING]: listingFlow }
