import { attributeOf, readXml, type Tag } from './xml-tags'

const pieces = (xml: string): unknown[] =>
  [...readXml(xml)].map((piece) =>
    typeof piece === 'string' ? piece : [piece.ends ? '/' : '', piece.name, piece.isEmpty ? '/' : ''].join(''),
  )
const attributes = (xml: string): Record<string, string> =>
  Object.fromEntries([...readXml(xml)].flatMap((piece) => (typeof piece === 'string' ? [] : [...piece.attributes])))

test('tags and texts in order, without prefixes, comments and instructions', () => {
  expect(pieces('<?xml version="1.0"?><w:a>1<!-- <b> -->2<c/><d x="1" />\n<![CDATA[<e>&amp;]]></w:a>3')).toEqual([
    'a',
    '1',
    '2',
    'c/',
    'd/',
    '\n',
    '<e>&amp;',
    '/a',
    '3',
  ])
})

test('attributes by their full names, in either quotes, with entities', () => {
  expect(attributes(`<a x="1>2" w:y = '"' z="&lt;&amp;&#65;&#x42;&quot;&apos;&nbsp;&#x110000;"/>`)).toEqual({
    x: '1>2',
    'w:y': '"',
    z: `<&AB"'&nbsp;&#x110000;`,
  })
  const [tag] = [...readXml('<a w:y="1" x="2"/>')] as Tag[]
  expect(tag && [attributeOf(tag, 'y'), attributeOf(tag, 'x'), attributeOf(tag, 'w')]).toEqual(['1', '2', undefined])
})

test.each([
  '<a',
  '<a x="1',
  '<a <b>',
  '<>',
  '< a>',
  '<!DOCTYPE a>',
  '<a x>',
  '<a x=1>',
  '<a ="1">',
  '<a x y="1">',
  '<a x="1" x="2">',
  '<a x="1" y>',
  '<!-- a',
  '<![CDATA[ a',
  '<? a',
])('%s is not well-formed', (xml) => expect(() => [...readXml(xml)]).toThrow())
