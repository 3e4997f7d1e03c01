import { cachedCities } from '../../../shared/admin/cities'
import { cityOfDivision, PROVINCES } from '../../../policy/divisions'

export const cityName = (code: string, language: 'zh' | 'en'): string => {
  const known = cachedCities().find((row) => row.code === code) ?? cityOfDivision(code)
  return (language === 'en' && known?.nameEn) || known?.name || code
}
export const provinceName = (code: string): string => PROVINCES.find((province) => province.code === code)?.name ?? code
export const districtName = (code: string, language: 'zh' | 'en'): string => `${cityName(code, language)} ${code}`
