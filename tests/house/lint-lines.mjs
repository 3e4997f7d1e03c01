// Lints lines of code as if they stood in a source file. Reads [{ file, lines }] from stdin and prints, for each, the
// numbers of the lines, from 0, whose import is refused.
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'

const eslint = new ESLint()
const asked = JSON.parse(await text(process.stdin))
const refused = []
for (const { file, lines } of asked) {
  const [result] = await eslint.lintText(lines.join('\n'), { filePath: file })
  const faults = result.messages.filter(({ ruleId, fatal }) => fatal || ruleId === 'import-x/no-restricted-paths')
  const broken = faults.find(({ message }) => !message.startsWith('Unexpected path'))
  if (broken) throw new Error(`${file}: ${broken.message}`)
  refused.push([...new Set(faults.map(({ line }) => line - 1))])
}
process.stdout.write(JSON.stringify(refused))
