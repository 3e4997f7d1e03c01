import { l } from '../../../../shared/pure/schema'
import type { Label } from '../../../../shared/pure/workflow'
import { HAND_OVER, LABEL, VERIFICATION } from '../../contract'
import { BOTH, type Notice, type Template } from '../../../../shared/pure/notice'
import type { EventName } from '../../../../shared/pure/events'

const common = { mandatory: true, channels: BOTH, staffMail: 'at-once' } as const

/** Notices of a registration go to the organisation, those of a claim to the claimant only. */
const verified = (event: EventName, label: Label, zh: Template, en: Template) =>
  ({
    ...common,
    label,
    event,
    audience: ['organisation', 'account'],
    about: VERIFICATION,
    template: { zh, en },
    clause: 'R05 R21',
  }) as const satisfies Notice

const labelled = (event: EventName, label: Label, zh: Template, en: Template) =>
  ({
    ...common,
    label,
    event,
    audience: ['organisation'],
    about: LABEL,
    template: { zh, en },
    clause: '一(二) R22 S09',
  }) as const satisfies Notice

const handedOver = (event: EventName, label: Label, audience: Notice['audience'], zh: Template, en: Template) =>
  ({
    ...common,
    label,
    event,
    audience,
    about: HAND_OVER,
    template: { zh, en },
    clause: '四(四) R70 S10',
  }) as const satisfies Notice

/** Notices about organisations, their labels and cities. */
export const ORGANISATION_NOTICES = {
  'verification-submitted': {
    ...common,
    label: l('待核验主体', 'Verification submitted'),
    event: 'verification.submitted',
    audience: ['city'],
    about: VERIFICATION,
    template: {
      zh: {
        subject: '{name}提交主体核验材料（{kind}）',
        body: '{applicant}为{name}（{creditCode}）提交主体核验材料，事由：{kind}。请核验主体资格证明和授权书。',
      },
      en: {
        subject: '{name} submitted its documents ({kind})',
        body: '{applicant} submitted licence and letter for {name} ({creditCode}): {kind}. They wait for your verification.',
      },
    },
    mandatory: false,
    staffMail: 'digest',
    clause: 'R05 R21',
  },
  'verification-accepted': verified(
    'verification.accepted',
    l('主体核验通过', 'Verification accepted'),
    { subject: '{name}主体核验通过', body: '{name}（{creditCode}）的主体核验已通过。' },
    { subject: '{name} is verified', body: 'The verification of {name} ({creditCode}) was accepted.' },
  ),
  'verification-returned': verified(
    'verification.returned',
    l('主体核验退回', 'Verification returned'),
    {
      subject: '{name}的核验材料已退回，请补正',
      body: '{name}（{creditCode}）的核验材料已退回。\n\n退回理由：{reason}\n\n请补正后重新提交。',
    },
    {
      subject: 'The documents of {name} were returned',
      body: 'The documents of {name} ({creditCode}) were returned.\n\nReason: {reason}\n\nPlease correct and submit them again.',
    },
  ),
  'verification-rejected': verified(
    'verification.rejected',
    l('主体核验不通过', 'Verification rejected'),
    { subject: '{name}主体核验不通过', body: '{name}（{creditCode}）的主体核验不通过。\n\n理由：{reason}' },
    {
      subject: '{name} was not verified',
      body: 'The verification of {name} ({creditCode}) was rejected.\n\nReason: {reason}',
    },
  ),
  'label-confirmed': labelled(
    'label.confirmed',
    l('企业称号已确认', 'Label confirmed'),
    { subject: '称号“{kind}”已确认', body: '{enterprise}申报的称号“{kind}”已由{city}工业和信息化局确认。' },
    {
      subject: 'The label "{kind}" is confirmed',
      body: 'The bureau of {city} confirmed the label "{kind}" of {enterprise}.',
    },
  ),
  'label-rejected': labelled(
    'label.rejected',
    l('企业称号不予确认', 'Label rejected'),
    {
      subject: '称号“{kind}”不予确认',
      body: '{enterprise}的称号“{kind}”未获{city}工业和信息化局确认。\n\n理由：{reason}',
    },
    {
      subject: 'The label "{kind}" was rejected',
      body: 'The bureau of {city} did not confirm the label "{kind}" of {enterprise}.\n\nReason: {reason}',
    },
  ),
  'hand-over-proposed': handedOver(
    'hand-over.proposed',
    l('提出属地移交', 'Hand-over proposed'),
    ['city'],
    {
      subject: '{fromCity}提出将{name}移交{toCity}',
      body: '{fromCity}工业和信息化局提出将{name}（{creditCode}）移交{toCity}。\n\n理由：{reason}\n\n请{toCity}工业和信息化局核实后决定是否接收。',
    },
    {
      subject: '{fromCity} proposes to hand {name} over to {toCity}',
      body: '{fromCity} proposes to hand {name} ({creditCode}) over to {toCity}.\n\nReason: {reason}\n\n{toCity} answers.',
    },
  ),
  'organisation-handed-over': handedOver(
    'organisation.handed-over',
    l('属地已移交', 'Organisation handed over'),
    ['organisation', 'city'],
    {
      subject: '{name}已由{fromCity}移交{toCity}',
      body: '{name}（{creditCode}）已由{fromCity}移交{toCity}，今后由{toCity}工业和信息化局办理。已提交的事项仍由原属市办理。',
    },
    {
      subject: '{name} now belongs to {toCity}',
      body: '{name} ({creditCode}) was handed over from {fromCity} to {toCity}, whose bureau is responsible from now on. What was filed before stays with the old city.',
    },
  ),
  'hand-over-declined': handedOver(
    'hand-over.declined',
    l('属地移交未被接收', 'Hand-over declined'),
    ['city'],
    { subject: '{toCity}不予接收{name}', body: '{toCity}不予接收{name}（{creditCode}）。\n\n理由：{reason}' },
    { subject: '{toCity} declined {name}', body: '{toCity} declined {name} ({creditCode}).\n\nReason: {reason}' },
  ),
} as const satisfies Record<string, Notice>
