import { refuseFile } from '../../../domain/refusals'
import type { ImportLimits } from '../limits'
import { readXml, Stop } from './xml'

export interface SheetRef {
  name: string
  hidden: boolean
  relation: string
}

export interface Workbook {
  date1904: boolean
  sheets: SheetRef[]
}

/** Refusal (thrown): import-file-too-many-sheets. */
export function readWorkbookPart(part: string, bytes: Buffer, { maxSheets }: ImportLimits): Workbook {
  const workbook: Workbook = { date1904: false, sheets: [] }
  readXml(part, bytes, {
    open(element) {
      if (element.name === 'workbookPr') workbook.date1904 = isTrue(element.get('date1904'))
      if (element.name !== 'sheet') return
      if (workbook.sheets.length >= maxSheets)
        throw new Stop(refuseFile('import-file-too-many-sheets', { limit: maxSheets }))
      const hidden = (element.get('state') ?? 'visible') !== 'visible'
      workbook.sheets.push({ name: element.get('name') ?? '', hidden, relation: element.relation() ?? '' })
    },
  })
  return workbook
}

export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'
