import { Field, Flex, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/admin/strapi-admin'
import { useEffect, useState } from 'react'
import { Link, useParams } from 'react-router-dom'
import { NONE } from './format'
import { typeOf, type PanelAttribute } from './types'
import { KERNEL, useWords } from './words'

interface Related {
  documentId: string
  [name: string]: unknown
}

interface Props {
  name: string
  label: string
  attribute: PanelAttribute
}

/** Strapi's relations route fails on the far side of a join column, so the rows are read from their own table. */
const addressOf = (slug: string, id: string, name: string, { mappedBy, target }: PanelAttribute): string =>
  mappedBy
    ? `/content-manager/collection-types/${target}?pageSize=100&filters[$and][0][${mappedBy}][documentId][$eq]=${id}`
    : `/content-manager/relations/${slug}/${id}/${name}?pageSize=100`

/** Related rows as links; relations are not edited in forms. */
export function RelationField({ name, label, attribute }: Props) {
  const { slug, id } = useParams()
  const { get } = useFetchClient()
  const { language } = useWords(KERNEL)
  const [rows, setRows] = useState<Related[]>()
  useEffect(() => {
    if (!slug || !id || id === 'create') return
    get<{ results: Related[] }>(addressOf(slug, id, name, attribute)).then(
      ({ data }) => setRows(data.results),
      () => setRows([]),
    )
  }, [get, slug, id, name, attribute])
  const target = typeOf(attribute.target ?? '')
  const main = target?.pluginOptions.main ?? 'documentId'
  const titleOf = (row: Related): string => {
    const kind = target?.attributes.kind?.pluginOptions?.values?.[String(row.kind)]?.[language]
    return [kind, String(row[main] ?? row.documentId)].filter(Boolean).join(' ')
  }
  return (
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {rows?.length === 0 ? <Typography>{NONE}</Typography> : null}
        {rows?.map((row) => (
          <Typography
            key={row.documentId}
            tag={Link}
            textColor="primary600"
            to={`/content-manager/collection-types/${attribute.target}/${row.documentId}`}
          >
            {titleOf(row)}
          </Typography>
        ))}
      </Flex>
    </Field.Root>
  )
}
