import type { HardCoded } from './hard-coded'

const SRC = '@strapi/admin/dist/admin/admin/src'
const CM = '@strapi/content-manager/dist/admin'

/**
 * Strapi caches what was typed before the server has answered, and reverts it on refusal; after a refusal that names no
 * field, the form even reports success. In both cases it then shows the stored values, and everything typed is lost
 * (strapi/strapi#22646). Here cache and form are updated only after a successful save.
 */
const FORGETFUL: readonly HardCoded[] = [
  {
    file: `${CM}/pages/EditView/components/DocumentActions.mjs`,
    from: `} else {
                    resetForm(latestValues);`,
    to: `} else if (!('error' in res)) {
                    resetForm(latestValues);`,
  },
  {
    file: `${CM}/services/documents.mjs`,
    from: `const patchResult = dispatch(documentApi.util.updateQueryData('getDocument', patch, (draft)=>{
                        Object.assign(draft.data, data);
                    }));
                    try {
                        await queryFulfilled;
                    } catch  {
                        // Rollback the optimistic update if there's an error
                        patchResult.undo();
                    }`,
    to: `try {
                        await queryFulfilled;
                        dispatch(documentApi.util.updateQueryData('getDocument', patch, (draft)=>{
                            Object.assign(draft.data, data);
                        }));
                    } catch  {
                        // The error is shown; the form keeps what was typed.
                    }`,
  },
]

/** Strapi writes instants in the browser's zone. Here they are Beijing's: deadlines in filters, times of uploads. */
const ZONE: readonly HardCoded[] = [
  {
    file: `${SRC}/components/LanguageProvider.mjs`,
    from: 'defaultLocale: "en",',
    to: 'defaultLocale: "en", timeZone: "Asia/Shanghai",',
  },
  // Midnight of a browser east of Beijing is the day before.
  {
    file: `${CM}/pages/ListView/components/TableCells/CellValue.mjs`,
    from: 'formatDate(parseISO(value), {',
    to: 'formatDate(new Date(value), {',
  },
]

/** Dates are entered and shown in one form: `2026-08-20`, of a deadline at midnight `24:00` of its last day. */
const DATES: readonly HardCoded[] = [
  {
    file: `${SRC}/components/Filters.mjs`,
    from: '// Handle custom input',
    to: 'if (filter.sayValue) formattedValue = filter.sayValue(value);\n    // Handle custom input',
  },
  // The media library filters by file type only, as the other tables do not filter by `createdAt` either.
  {
    file: '@strapi/upload/dist/admin/utils/displayedFilters.mjs',
    from: 'export { displayedFilters };',
    to: `const undated = displayedFilters.filter(({ fieldSchema })=>fieldSchema.type !== 'date');
export { undated as displayedFilters };`,
  },
]

/** Faults of Strapi's panel, mended in its text as it is built. */
export const STRAPI_FAULTS: readonly HardCoded[] = [...FORGETFUL, ...ZONE, ...DATES]
