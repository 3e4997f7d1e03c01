import { effectiveKinds, LABELS, parseLabelKind, type LabelKind } from './labels'
import { isRefusal } from '../shared/pure/refusal'

const kind = (text: string): string => {
  const answer = parseLabelKind(text)
  return isRefusal(answer) ? answer.code : answer
}

test.each([
  ['专精特新', 'specialised'],
  ['省级专精特新中小企业', 'specialised'],
  ['“专精特新”企业', 'specialised'],
  ['专精特新“小巨人”', 'little-giant'],
  ['专精特新"小巨人"企业', 'little-giant'],
  ['小巨人', 'little-giant'],
  ['专精特新小巨人企业', 'little-giant'],
  ['国家级专精特新小巨人', 'little-giant'],
  [' 国家级 专精特新「小巨人」企业 ', 'little-giant'],
  ['单项冠军', 'champion'],
  ['制造业单项冠军', 'champion'],
  ['制造业单项冠军企业', 'champion'],
  ['省级制造业单项冠军', 'champion'],
  ['制造业单项冠军（产品）', 'champion'],
  ['重点产业链企业', 'key-chain'],
  ['特色产业集群', 'characteristic-cluster'],
  ['中小企业特色产业集群', 'unknown-label'],
  ['Little-Giant', 'little-giant'],
  ['第四批国家级专精特新“小巨人”企业', 'little-giant'],
  ['江苏省专精特新中小企业', 'specialised'],
  ['单项冠军（第7批）', 'champion'],
  ['市级专精特新中小企业', 'unknown-label'],
  ['创新型中小企业', 'unknown-label'],
  ['创新型', 'unknown-label'],
  ['瞪羚企业', 'unknown-label'],
  ['专精特新、单项冠军', 'unknown-label'],
  ['', 'unknown-label'],
  ['企业', 'unknown-label'],
  ['constructor', 'unknown-label'],
])('%s is %s', (text, wanted) => {
  expect(kind(text)).toBe(wanted)
})

test('an unknown label is named in short, without the spaces around it', () => {
  const named = (text: string) => {
    const answer = parseLabelKind(text)
    return isRefusal(answer) ? answer.values.value : answer
  }
  expect(named(` ${'瞪'.repeat(50)} `)).toBe('瞪'.repeat(40))
  expect(named(' 瞪羚 ')).toBe('瞪羚')
})

test('every label is found by its own name and code', () => {
  for (const code of Object.keys(LABELS) as LabelKind[])
    expect([kind(code), kind(LABELS[code].zh)]).toEqual([code, code])
})

test('[R22] a little giant is also 专精特新 (S08), unless the setting says no', () => {
  expect(effectiveKinds(['little-giant'])).toEqual(['specialised', 'little-giant'])
  expect(effectiveKinds(['champion', 'little-giant', 'specialised'])).toEqual([
    'specialised',
    'little-giant',
    'champion',
  ])
  expect(
    effectiveKinds(['little-giant'], { littleGiantImpliesSpecialised: false, gateNeedsCityConfirmation: true }),
  ).toEqual(['little-giant'])
})
