import { names } from '../../../shared/pure/schema'

/** What an application puts forward and proves itself by: also one that was withdrawn keeps saying what it said. */
export const OFFERED = [
  names('api::product.product', 'documentId', 'within'),
  names('api::case-study.case-study', 'documentId', 'within'),
  names('plugin::files.private-file', 'documentId', 'within'),
]
