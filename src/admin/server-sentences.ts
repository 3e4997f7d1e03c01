import sentences from './translations/server-sentences.json'

const exact: Record<string, string> = sentences

const PATTERNS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(\d+) errors occurred$/, '有 $1 处填写错误'],
  [/^.* is a required field$/, '此项为必填项'],
  [/^.* must be defined\.$/, '此项为必填项'],
  [/^.* cannot be (?:null|empty)\.?$/, '此项不能为空'],
  [/^.* must be at least (\d+) characters?$/, '不得少于 $1 个字符'],
  [/^.* must be at most (\d+) characters?$/, '不得超过 $1 个字符'],
  [/^.* must be exactly (\d+) characters?$/, '必须为 $1 个字符'],
  [/^.* must be greater than or equal to (-?[\d.]+)$/, '不得小于 $1'],
  [/^.* must be less than or equal to (-?[\d.]+)$/, '不得大于 $1'],
  [/^.* must be greater than (-?[\d.]+)$/, '必须大于 $1'],
  [/^.* must be less than (-?[\d.]+)$/, '必须小于 $1'],
  [/^.* must be an integer$/, '必须为整数'],
  [/^.* must be a valid email$/, '电子邮箱格式不正确'],
  [/^.* must be a valid URL$/, '网址格式不正确'],
  [/^.* must match the following: .*$/, '格式不正确'],
  [/^.* must be one of the following values: .*$/, '不在可选范围内'],
  [/^.* must be a `?\w+`? type.*$/s, '填写内容的类型不正确'],
  [/^.* field has unspecified keys: .*$/, '含有未定义的字段'],
  [/^.* field must have at least (\d+) items?$/, '至少须有 $1 项'],
  [/^.* field must have less than or equal to (\d+) items?$/, '最多可有 $1 项'],
  [/^.* must contain at least one (?:lowercase|lower case) character$/, '须至少包含一个小写字母'],
  [/^.* must contain at least one (?:uppercase|upper case) character$/, '须至少包含一个大写字母'],
  [/^.* must contain at least one number$/, '须至少包含一个数字'],
  [/^.* must be less than 73 bytes$/, '不得超过 72 字节'],
  [/^.* must be unique$/, '此值已存在，不得重复'],
  [/^.* contains duplicate values$/, '含有重复的值'],
  [/^(\d+) relation\(s\) of type .* associated with this entity do not exist$/, '有 $1 条关联数据不存在'],
  [/^Invalid (?:key|parameter|sort|query|relations?)\b.*$/s, '请求参数不正确'],
  [/^Cannot save document because .*$/s, '无法保存：存在未满足的条件'],
]

/** A sentence of Strapi's server in Chinese; one that is Chinese already, or unknown, comes back as it is. */
export function sayInChinese(sentence: string): string {
  const known = exact[sentence]
  if (known !== undefined) return known
  const match = PATTERNS.find(([pattern]) => pattern.test(sentence))
  return match === undefined ? sentence : sentence.replace(match[0], match[1])
}
