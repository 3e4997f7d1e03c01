/** SQL: the name of the batch of a column that holds its id; null for none. */
export const batchName = (id: string): string => `(select name from batches where batches.id = ${id})`
