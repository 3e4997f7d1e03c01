import {
  codesOf,
  registerContributions,
  registerFlows,
  registerReaders,
  registerTypes,
} from '../../../shared/admin/types'
import { rememberedCities } from '../../../shared/admin/cities'
import { CATEGORIES } from '../../../policy/categories'
import { cityOfDivision, PROVINCES } from '../../../policy/divisions'
import { industryLabel } from '../../../policy/industries'
import caseStudy from '../../../api/case-study/content-types/case-study/schema'
import city from '../../../api/city/content-types/city/schema'
import demand from '../../../api/demand/content-types/demand/schema'
import enterprise from '../../../api/enterprise/content-types/enterprise/schema'
import enterpriseLabel from '../../../api/enterprise-label/content-types/enterprise-label/schema'
import product from '../../../api/product/content-types/product/schema'
import provider from '../../../api/provider/content-types/provider/schema'
import providerCategory from '../../../api/provider-category/content-types/provider-category/schema'
import application from '../../applications/server/content-types/application/schema'
import applicationFile from '../../applications/server/content-types/application-file/schema'
import applicationForm from '../../applications/server/content-types/application-form/schema'
import applicationSnapshot from '../../applications/server/content-types/application-snapshot/schema'
import batch from '../server/content-types/batch/schema'
import cityList from '../server/content-types/city-list/schema'
import extension from '../server/content-types/extension/schema'
import handOver from '../../organisations/server/content-types/hand-over/schema'
import invitation from '../server/content-types/invitation/schema'
import liaison from '../server/content-types/liaison/schema'
import list from '../../lists/server/content-types/list/schema'
import memberInvitation from '../../organisations/server/content-types/member-invitation/schema'
import objection from '../../lists/server/content-types/objection/schema'
import objectionFile from '../../lists/server/content-types/objection-file/schema'
import verification from '../../organisations/server/content-types/verification/schema'
import { applicationFlow } from '../../applications/domain/application-flow'
import { CONDITION_KINDS } from '../../applications/domain/check-words'
import { formFlow } from '../../applications/domain/form-flow'
import { batchFlow } from '../domain/batch-flow'
import { cityFlow } from '../../desk/domain/city-flow'
import { cityOfFiling } from '../domain/city-contribution'
import { cityOfOrganisations } from '../../organisations/domain/city-contribution'
import { batchOfApplications } from '../../applications/domain/batch-contribution'
import { batchOfLists } from '../../lists/domain/batch-contribution'
import { cityListFlow } from '../domain/city-list-flow'
import { demandFlow } from '../domain/demand-flow'
import { handOverFlow } from '../../organisations/domain/hand-over-flow'
import { invitationFlow } from '../domain/invitation-flow'
import { labelFlow } from '../../organisations/domain/label-flow'
import { liaisonFlow } from '../domain/liaison-flow'
import { listFlow } from '../../lists/domain/list-flow'
import { memberInvitationFlow } from '../../organisations/domain/member-invitation-flow'
import { objectionFlow } from '../../lists/domain/objection/objection-flow'
import { verificationFlow } from '../../organisations/domain/verification-flow'
import { PRIORITY_GROUND_LABELS, SCENE_LABELS } from '../domain/words'

export const DEMAND = 'api::demand.demand'
export const LABEL = 'api::enterprise-label.enterprise-label'
export const CITY = 'api::city.city'
export const HAND_OVER = 'plugin::filing.hand-over'
export const CITY_LIST = 'plugin::filing.city-list'
export const VERIFICATION = 'plugin::filing.verification'
export const BATCH = 'plugin::filing.batch'
export const APPLICATION = 'plugin::filing.application'
export const LIST = 'plugin::filing.list'
export const OBJECTION = 'plugin::filing.objection'

const cityName = (code: string, language: 'zh' | 'en'): string => {
  const known = rememberedCities().find((row) => row.code === code) ?? cityOfDivision(code)
  return (language === 'en' && known?.nameEn) || known?.name || code
}
const provinceName = (code: string): string => PROVINCES.find((province) => province.code === code)?.name ?? code
const districtName = (code: string, language: 'zh' | 'en'): string => `${cityName(code, language)} ${code}`

/** Tells the panel which types there are, how they proceed, and what their codes mean. */
export function registerWords(): void {
  registerTypes({
    'api::case-study.case-study': caseStudy,
    [CITY]: city,
    [DEMAND]: demand,
    'api::enterprise.enterprise': enterprise,
    [LABEL]: enterpriseLabel,
    'api::product.product': product,
    'api::provider.provider': provider,
    'api::provider-category.provider-category': providerCategory,
    [APPLICATION]: application,
    'plugin::filing.application-file': applicationFile,
    'plugin::filing.objection-file': objectionFile,
    'plugin::filing.application-form': applicationForm,
    'plugin::filing.application-snapshot': applicationSnapshot,
    [BATCH]: batch,
    [CITY_LIST]: cityList,
    'plugin::filing.extension': extension,
    [HAND_OVER]: handOver,
    'plugin::filing.invitation': invitation,
    'plugin::filing.liaison': liaison,
    [LIST]: list,
    'plugin::filing.member-invitation': memberInvitation,
    [OBJECTION]: objection,
    [VERIFICATION]: verification,
  })
  registerFlows({
    [APPLICATION]: applicationFlow,
    'plugin::filing.application-form': formFlow,
    [BATCH]: batchFlow,
    [CITY]: cityFlow,
    [DEMAND]: demandFlow,
    [LABEL]: labelFlow,
    [CITY_LIST]: cityListFlow,
    'plugin::filing.liaison': liaisonFlow,
    [HAND_OVER]: handOverFlow,
    'plugin::filing.invitation': invitationFlow,
    [LIST]: listFlow,
    'plugin::filing.member-invitation': memberInvitationFlow,
    [OBJECTION]: objectionFlow,
    [VERIFICATION]: verificationFlow,
  })
  registerContributions([cityOfOrganisations, cityOfFiling, batchOfApplications, batchOfLists])
  const category = codesOf(CATEGORIES)
  registerReaders({
    kinds: codesOf(CONDITION_KINDS),
    cityCode: cityName,
    typedCityCode: cityName,
    fromCity: cityName,
    toCity: cityName,
    provinceCode: provinceName,
    districtCode: districtName,
    industryCode: industryLabel,
    industries: industryLabel,
    scenes: codesOf(SCENE_LABELS),
    priorityGrounds: codesOf(PRIORITY_GROUND_LABELS),
    categories: category,
    categoryCode: category,
    // Of forms and snapshots: text for machines, by which the hash is checked; pages of their own show it to people.
    content: (_text, language) =>
      language === 'zh'
        ? '留存原文以供核对校验值；内容见“申请表”“形式审查”页面'
        : 'Kept to be checked by its hash; the pages "Application form" and "Formal check" show it',
  })
}
