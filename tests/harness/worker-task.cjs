/** A worker task that does what the test says, harmful things included. */
const held = []

exports.run = async ({ does, value }, tell) => {
  switch (does) {
    case 'echo':
      return value
    case 'tell':
      return [await tell(value), await tell(value)]
    case 'throw':
      throw new Error(value)
    case 'refuse':
      throw Object.assign(new Error('refused'), { refusal: { ok: false, code: 'test-refusal', values: { value } } })
    case 'spin':
      for (;;);
    case 'match':
      return /^(a|a)*$/.test(`${'a'.repeat(60)}b`)
    case 'hoard':
      for (;;) held.push(new Array(100_000).fill(held.length))
    case 'exit':
      return process.exit(3)
    case 'crash':
      setImmediate(() => {
        throw new Error('crash')
      })
      return new Promise(() => undefined)
    case 'secrets':
      return Object.keys(process.env)
    default:
      return new Promise(() => undefined)
  }
}
