import ts from 'typescript'
import { placeOf, sources } from './imports'
import { parsedSource } from './parsed'

export interface DeclaredCode {
  code: string
  /** The plugin that declares it, or `kernel`. */
  owner: string
  file: string
}

interface Found {
  declared: DeclaredCode[]
  /** All string literals outside declarations: a code among them counts as used. */
  given: Set<string>
  /** Codes that a `code` is compared with. */
  compared: { file: string; code: string }[]
}

/** Codes of roles begin with `pool-`. */
const REFUSAL = /^(?!pool-)[a-z]+(-[a-z]+)+$/

/** Declarations and uses of refusal codes in the sources. */
export function refusalCodes(): Found {
  const found: Found = { declared: [], given: new Set(), compared: [] }
  for (const file of sources()) collect(parsedSource(file), file, found)
  return found
}

function collect(node: ts.Node, file: string, found: Found): void {
  const table = declaredIn(node)
  if (table) {
    const owner = placeOf(file).owner
    for (const { name } of table.properties)
      if (name && ts.isPropertyName(name)) found.declared.push({ code: nameOf(name), owner, file })
    return
  }
  if (ts.isStringLiteralLike(node)) {
    const other = comparedWith(node)
    if (other === undefined) {
      if (!ts.isPropertyAssignment(node.parent) || node.parent.name !== node) found.given.add(node.text)
    } else if (/\bcode$/.test(other) && REFUSAL.test(node.text)) found.compared.push({ file, code: node.text })
  }
  ts.forEachChild(node, (child) => collect(child, file, found))
}

/** The table of a `defineRefusals` call, or an object that `satisfies` its type. */
function declaredIn(node: ts.Node): ts.ObjectLiteralExpression | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === 'defineRefusals') {
    const [table] = node.arguments
    return table && ts.isObjectLiteralExpression(table) ? table : undefined
  }
  if (!ts.isSatisfiesExpression(node) || node.type.getText() !== 'Record<string, RefusalText>') return undefined
  const table = ts.isAsExpression(node.expression) ? node.expression.expression : node.expression
  return ts.isObjectLiteralExpression(table) ? table : undefined
}

const nameOf = (name: ts.PropertyName): string => (ts.isComputedPropertyName(name) ? name.getText() : name.text)

/** The other operand of a comparison with a literal. */
function comparedWith(node: ts.StringLiteralLike): string | undefined {
  const { parent } = node
  if (!ts.isBinaryExpression(parent) || !/^[!=]==$/.test(parent.operatorToken.getText())) return undefined
  return (parent.left === node ? parent.right : parent.left).getText()
}
