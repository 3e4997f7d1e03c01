import { strapi } from '../harness/app'

interface Attribute {
  type: string
  target?: string
}

export const attributesOf = (uid: string): Record<string, Attribute> => ({
  id: { type: 'integer' },
  documentId: { type: 'string' },
  ...(strapi.getModel(uid as never) as unknown as { attributes: Record<string, Attribute> }).attributes,
})

const OPERATORS =
  '$eq $eqi $ne $nei $in $notIn $gt $gte $lt $lte $between $null $notNull $contains $notContains $containsi $notContainsi $startsWith $startsWithi $endsWith $endsWithi $not $and $or $jsonSupersetOf $elemMatch'.split(
    ' ',
  )
/** Values of no type, of one only, of the wrong shape. */
const VALUES = ['=x', '=1', '=99999999999999999999', '=true', '=2026-01-01', '=', '[]=x', '[a]=x', '[$eq]=x', '[0]=1']

/**
 * Queries of a generated list: every attribute, every operator, every value; `every` is the cut, one in so many.
 * Deterministic: the same types give the same queries.
 */
export function filterQueries(uid: string, every: number): string[] {
  const all = Object.entries(attributesOf(uid)).flatMap(([name, { type, target }]) => {
    const paths =
      type === 'relation' && target ? [`[${name}]`, `[${name}][id]`, `[${name}][documentId]`] : [`[${name}]`]
    return paths.flatMap((path) =>
      OPERATORS.flatMap((operator) => VALUES.map((value) => `filters${path}[${operator}]${value}`)),
    )
  })
  return all.filter((_, n) => n % every === 0)
}

/** Parameters other than filters, for every list. */
export const PARAMETERS = [
  'sort=x',
  'sort=id:sideways',
  'sort[toStrin]=asc',
  'sort[id]=asc',
  'sort[id][a]=asc',
  'sort[]=id:asc',
  'sort=toString:asc',
  'sort=createdBy',
  'sort=createdBy.x',
  'page=x',
  'page=-1',
  'page=0',
  'page=99999999999999999999',
  'page[]=1',
  'page[a]=1',
  'pageSize=x',
  'pageSize=-5',
  'pageSize=99999999999999999999',
  'pageSize[]=1',
  'pagination[page]=x',
  'pagination[pageSize][a]=x',
  'pagination=x',
  'fields=x',
  'fields[]=x',
  'fields[a]=x',
  'fields[$eq]=x',
  'populate=x',
  'populate=*',
  'populate[x]=true',
  'populate[x][filters][id]=x',
  'populate[createdBy][filters][id][$eq]=x',
  'populate[]=x',
  '_q=',
  '_q[]=x',
  '_q[a]=x',
  'filters=x',
  'filters[]=x',
  'filters[$and]=x',
  'filters[$and][]=x',
  'filters[$and][0][id]=x',
  'filters[$or][0][$and][0][id][$lt]=x',
  'filters[$not]=x',
  'filters[$not][id][$eq]=x',
  'filters[$eq]=x',
  'filters[x]=1',
  'filters[x][y]=1',
  'filters[id]=x',
  'filters[id][]=x',
  'filters[id][$in][]=x',
  'filters[id][$in][a]=1',
  'filters[createdBy]=x',
  'filters[createdBy][id]=x',
  'filters[createdBy][$null]=x',
  'locale=x',
  'locale[]=x',
  'locale[a]=x',
  'status=x',
  'status[]=x',
  'idsToOmit=x',
  'idsToOmit[]=abc',
  'idsToOmit[a]=1',
  'idsToOmit[]=99999999999999999999',
  'idsToInclude[]=abc',
  'idsToInclude=x',
  'id=x',
  'id[]=x',
  'id=99999999999999999999',
  '_filter=$x&_q=a',
  '_filter=$lt&_q=a',
  '_filter=$between&_q=a',
  '_filter[]=$eq&_q=a',
  'action=x',
  'action[]=x',
  'count=x',
  'folder=x',
  'folderPath[]=x',
  'contentType=x',
  'registrationToken[]=x',
]
