/** What staff may do: bring lists of enterprises. */
export const RUN_IMPORT = 'plugin::imports.import.run'
