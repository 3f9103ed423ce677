type Cell = string | number
/** How the rows of a figure are drawn in a picture; whatever fits none of the forms is set as a table. */
export type PictureForm = 'days' | 'bars' | 'shares' | 'ranges' | 'stances' | 'parts' | 'table'
export type PictureTable = { columns: readonly { label: string; numeric: boolean }[]; rows: readonly (readonly Cell[])[] }

/** All that stands in a picture that leaves the page: it has to speak for itself. */
export type PictureSpec = {
  title: string
  unit: string
  source: string
  body: { form: PictureForm; table: PictureTable } | { svg: SVGSVGElement }
  /** Numbers as the page writes them. */
  format: (n: number) => string
}
