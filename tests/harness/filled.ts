/** A demand, filled in. */
export const FILLED_DEMAND = {
  title: '车间数据采集',
  industryCode: 'C34',
  painPoints: '设备数据无法采集',
  scenes: ['production'],
  urgency: 'urgent',
  budget: 50_000_000,
  expectedBenefit: '停机时间降低两成',
  categories: ['solution'],
  contactName: '张三',
  contactPhone: '0531-88880000',
}

/** A stored file, without content and owner. */
export const FILE_VALUES = {
  name: '证明.pdf',
  purpose: 'verification',
  mime: 'application/pdf',
  size: 1,
  sha256: '0'.repeat(64),
  uploadedBy: '测试',
  storage: 'local',
  scan: 'unscanned',
}
