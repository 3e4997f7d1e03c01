const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
]
const GIVEN = [
  '建国',
  '志远',
  '海燕',
  '晓明',
  '丽华',
  '文博',
  '思远',
  '春生',
  '玉梅',
  '立新',
  '国栋',
  '雅琴',
  '振华',
  '秀兰',
  '浩然',
  '明哲',
  '静怡',
  '永强',
  '佳慧',
  '立群',
  '晨曦',
  '卫东',
  '红霞',
  '俊杰',
  '淑珍',
  '子涵',
  '鹏飞',
  '桂英',
  '长河',
  '慧敏',
  '景行',
  '凤霞',
  '泽宇',
  '若兰',
  '守信',
  '云帆',
]

/**
 * Common surnames and given names, so that nobody in particular is meant. `index` runs through all pairs before one
 * repeats.
 */
export const surname = (index: number): string => SURNAMES[index % SURNAMES.length] as string
export const given = (index: number): string =>
  GIVEN[(index * 7 + Math.floor(index / SURNAMES.length)) % GIVEN.length] as string
export const person = (index: number): string => surname(index) + given(index)

/** 160 is not an assigned number range. */
export const phone = (index: number): string => `1600000${String(index % 10_000).padStart(4, '0')}`
