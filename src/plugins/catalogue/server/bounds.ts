import { CASE_STUDY, PRODUCT } from '../contract'
import { MOST_CASE_STUDIES, MOST_PRODUCTS } from '../domain/settings'
import { declareBound } from '../../organisations/contract-server'
import { l } from '../../../shared/pure/schema'

/** At register: how many products and cases a provider keeps. */
export function boundRecords(): void {
  declareBound('catalogue', 'product', {
    uid: PRODUCT,
    unit: l('个产品和服务', 'products and services'),
    setting: 'mostProducts',
    limit: MOST_PRODUCTS,
  })
  declareBound('catalogue', 'case-study', {
    uid: CASE_STUDY,
    unit: l('件案例', 'case studies'),
    setting: 'mostCaseStudies',
    limit: MOST_CASE_STUDIES,
  })
}
