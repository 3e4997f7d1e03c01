import { defineRefusals } from '../../../shared/pure/refusal'

/** Refusals of the whole file, before its rows are read. */
export const refuseFile = defineRefusals({
  'import-file-empty': { status: 400, zh: '文件是空的', en: 'The file is empty' },
  'import-file-too-large': {
    status: 413,
    zh: '文件有 {size} MB，超过上限 {limit} MB，请拆分后再导入',
    en: 'The file has {size} MB, more than the limit of {limit} MB; split it first',
  },
  'import-file-type': {
    status: 415,
    zh: '不支持“{extension}”文件，请另存为 .xlsx 工作簿或 .csv 文件后再导入',
    en: 'Files of type "{extension}" are not read; save it as .xlsx or .csv first',
  },
  'import-file-old': {
    status: 415,
    zh: '不支持“{extension}”格式，请用 WPS 表格或 Excel 打开，选择“另存为”，文件类型选“Excel 工作簿（*.xlsx）”后再导入',
    en: 'Files of type "{extension}" are not read; open it in Excel or WPS, choose "Save as" and the type "Excel workbook (*.xlsx)"',
  },
  'import-file-not-what-it-says': {
    status: 415,
    zh: '文件扩展名是“{extension}”，内容却是{actual}，请用表格软件打开后另存为 .xlsx 工作簿',
    en: 'The file is named {extension} but its content is: {actualEn}; open it in a spreadsheet program and save it as .xlsx',
  },
  'import-file-macros': {
    status: 415,
    zh: '工作簿带有宏，不予导入，请另存为不带宏的 .xlsx 工作簿',
    en: 'The workbook contains macros; save it as an .xlsx without macros',
  },
  'import-file-unpacks-too-large': {
    status: 413,
    zh: '工作簿解压后过大（上限 {limit} MB），不予读取',
    en: 'The workbook unpacks to more than {limit} MB and is not read',
  },
  'import-file-broken': {
    status: 400,
    zh: '文件已损坏或不完整，无法读取（{detail}），请用表格软件打开后另存一份',
    en: 'The file is damaged and cannot be read ({detail}); open it in a spreadsheet program and save a copy',
  },
  'import-file-encoding': {
    status: 400,
    zh: '文件的文字编码既不是 UTF-8 也不是 GB18030，请另存为“CSV UTF-8”或 .xlsx',
    en: 'The text is neither UTF-8 nor GB18030; save it as "CSV UTF-8" or .xlsx',
  },
  'import-file-quotes': {
    status: 400,
    zh: '第 {row} 行的引号不成对，其后各行无法区分，请改正引号或另存为 .xlsx 工作簿后再导入',
    en: 'A quote in row {row} is not closed, so the rows after it cannot be told apart; correct it or save the file as .xlsx',
  },
  'import-file-too-many-rows': {
    status: 413,
    zh: '数据到第 {rows} 行，超过上限 {limit} 行，请拆分后再导入',
    en: 'The data reaches row {rows}, more than the limit of {limit} rows; split the file first',
  },
  'import-file-too-many-columns': {
    status: 413,
    zh: '工作表有 {columns} 列，超过上限 {limit} 列，请删去无关的列',
    en: 'The sheet has {columns} columns, more than the limit of {limit}; remove those not needed',
  },
  'import-file-too-many-sheets': {
    status: 413,
    zh: '工作簿的工作表超过 {limit} 个，请只保留名单',
    en: 'The workbook has more than {limit} sheets; keep the list only',
  },
  'import-file-too-many-cells': {
    status: 413,
    zh: '工作簿的单元格过多（上限 {limit} 个，含带格式的空白单元格），请删去名单以外的行、列后另存再导入',
    en: 'The workbook has more than {limit} cells, blank ones with a format included; delete rows and columns beyond the list',
  },
  'import-sheets-hidden': {
    status: 400,
    zh: '可见的工作表均无内容，{sheets}已隐藏，如需导入请取消隐藏',
    en: 'No visible sheet has any content; {sheets} are hidden, unhide what is to be imported',
  },
  'import-column-hidden': {
    status: 400,
    zh: '工作表“{sheet}”必需的列已隐藏：{columns}，请取消隐藏后再导入',
    en: 'Required columns of sheet "{sheet}" are hidden: {columnsEn}; unhide them first',
  },
  'import-header-missing': {
    status: 400,
    zh: '在{sheets}的前 {depth} 行里没有找到表头，表头至少应有：{columns}',
    en: 'No header row in the first {depth} rows of {sheets}; it needs at least: {columnsEn}',
  },
  'import-column-missing': {
    status: 400,
    zh: '工作表“{sheet}”第 {row} 行的表头缺少必需的列：{columns}',
    en: 'The header in row {row} of sheet "{sheet}" lacks required columns: {columnsEn}',
  },
  'import-column-twice': {
    status: 400,
    zh: '工作表“{sheet}”第 {row} 行的表头里，{columns} 都表示“{field}”，请只保留一列',
    en: 'In the header in row {row} of sheet "{sheet}", {columns} all mean "{fieldEn}"; keep one of them',
  },
})

/** Refusals of one row; its place (sheet, row, column, value) precedes the sentence. */
export const refuseCell = defineRefusals({
  'import-cell-missing': {
    status: 400,
    zh: '此项必填',
    en: 'must be filled in',
  },
  'import-under-other-header': {
    status: 400,
    zh: '位于第{header}行的另一表头之下，其列次与名单表头不同，请另列一张工作表或按名单表头调整',
    en: 'stands under another header in row {header}, whose columns are not those of the list; put it into a sheet of its own',
  },
  'import-cell-error': {
    status: 400,
    zh: '单元格是公式错误值，请改正公式或填写实际值',
    en: 'the cell holds a formula error; correct the formula or enter the value',
  },
  'import-cell-not-calculated': {
    status: 400,
    zh: '公式没有计算结果，请用表格软件打开并保存后再导入，或改填实际值',
    en: 'the formula has no result; open and save the file in a spreadsheet program, or enter the value',
  },
  'import-cell-picture': {
    status: 400,
    zh: '单元格内是图片，请改填文字',
    en: 'the cell holds a picture; enter text instead',
  },
  'import-cell-long-number': {
    status: 400,
    zh: '数字超过15位，表格软件未保留末尾数字，请将该列设为文本格式后重新填写',
    en: 'a number of more than 15 digits, of which the last ones are lost; enter it again as text',
  },
  'import-cell-exponent': {
    status: 400,
    zh: '以科学计数法表示，无法确定完整数字，请将该列设为文本格式后重新填写',
    en: 'is written with an exponent, its digits are not certain; enter it again as text',
  },
  'import-cell-format': {
    status: 400,
    zh: '数字格式无法识别或与实际值不符，请改用常规、文本或日期格式',
    en: 'has a number format that cannot be read or hides its sign; use a plain, text or date format',
  },
  'import-cell-hidden-by-format': {
    status: 400,
    zh: '单元格有内容，但其格式使内容不显示，请更改格式或清除内容',
    en: 'has content that its format hides; change the format or clear the cell',
  },
  'import-cell-formula': {
    status: 400,
    zh: '是公式，CSV 文件中没有其结果，请改填实际值',
    en: 'is a formula, of which a CSV file has no result; enter the value',
  },
  'import-cell-merged-across': {
    status: 400,
    zh: '与左侧的列合并为一个单元格，无法确定内容属于哪一列，请取消合并后分别填写',
    en: 'is merged with the column on its left, so its content belongs to neither for certain; unmerge it',
  },
  'import-cell-merged-over-enterprises': {
    status: 400,
    zh: '合并单元格跨不同企业，此项无法归属，请取消合并后逐行填写',
    en: 'is merged over several enterprises, so it belongs to none for certain; unmerge it',
  },
  'import-cell-struck-out': {
    status: 400,
    zh: '划有删除线，无法确定是否有效；有效的请取消删除线，无效的请删除该行或清除内容',
    en: 'has a line through it, so it may not hold; take the line away if it does, else delete the row or clear the cell',
  },
  'import-cell-is-date': {
    status: 400,
    zh: '已被表格软件转为日期，请将该列设为文本格式后重新填写',
    en: 'was turned into a date; enter it again as text',
  },
  'import-cell-too-long': {
    status: 400,
    zh: '超过 {limit} 个字',
    en: 'is longer than {limit} characters',
  },
  'import-cell-control-characters': {
    status: 400,
    zh: '含有不可见或无法识别的字符，请重新填写',
    en: 'contains control characters; enter it again',
  },
  'import-date-unreadable': {
    status: 400,
    zh: '不是可识别的日期，请写成 2019-05-01 的样子',
    en: 'is not a date; write it like 2019-05-01',
  },
  'import-date-out-of-range': {
    status: 400,
    zh: '日期应在{from}至{to}之间',
    en: 'the date must lie between {from} and {to}',
  },
  'import-year-unreadable': {
    status: 400,
    zh: '不是可识别的年份，请写成 2023 的样子（{from}–{to}）',
    en: 'is not a year; write it like 2023 ({from}–{to})',
  },
  'import-number-unreadable': {
    status: 400,
    zh: '应为不小于零的整数',
    en: 'is not a whole number of zero or more',
  },
  'import-email-unreadable': { status: 400, zh: '不是可识别的邮箱地址', en: 'is not an e-mail address' },
  'import-phone-unreadable': { status: 400, zh: '不是可识别的电话号码', en: 'is not a telephone number' },
  'import-district-unreadable': {
    status: 400,
    zh: '不是该市县区的六位行政区划代码',
    en: 'is not the six-digit division code of a district of the city',
  },
  'import-label-missing': {
    status: 400,
    zh: '已填写证书编号、年份、有效期或产业链名称，但未填写称号，无法识别属于哪项称号',
    en: 'has a certificate number, year, validity or chain name but no label it could belong to',
  },
  'import-label-parts': {
    status: 400,
    zh: '有 {labels} 个标签，此处却有 {parts} 个值，无法对应；请每个标签单列一行，或用“、”逐一对应',
    en: 'there are {labels} labels but {parts} values here; use a row for each label, or as many values as labels',
  },
  'import-label-ambiguous': {
    status: 409,
    zh: '系统中有 {count} 条“{kind}”标签都可能是这一条，请补全证书编号和年份',
    en: '{count} stored labels of kind "{kindEn}" could be this one; add the certificate number and year',
  },
  'import-outside-territory': {
    status: 403,
    zh: '不属于您负责的地市，未导入',
    en: 'lies outside the cities you are appointed to; not imported',
  },
  'import-city-differs': {
    status: 409,
    zh: '该企业登记在其他市，导入不能变更属地，请办理属地移交',
    en: 'the enterprise is recorded in another city; an import cannot move it, use the hand-over',
  },
  'import-code-too-often': {
    status: 400,
    zh: '同一信用代码在文件中出现 {count} 次（上限 {limit} 次），可能是误填或下拉复制所致',
    en: 'the credit code stands in {count} rows of the file (at most {limit}); it was probably filled down by mistake',
  },
  'import-rows-contradict': {
    status: 409,
    zh: '与{others}是同一信用代码，但“{fields}”互相矛盾（{values}），请核对后只保留正确的',
    en: 'has the same credit code as {othersEn} but contradicts it in {fieldsEn} ({values}); keep the correct one',
  },
})
