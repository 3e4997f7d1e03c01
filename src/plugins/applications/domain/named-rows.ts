import { names } from '../../../shared/pure/schema'

/** Rows that applications refer to, withdrawn applications included. */
export const OFFERED = [
  names('api::product.product', 'documentId', 'within'),
  names('api::case-study.case-study', 'documentId', 'within'),
  names('plugin::files.private-file', 'documentId', 'within'),
]
