import type { Column } from './domain/cells.ts'

export const FORMAT = 'minyi-consultation'
export const FORMAT_VERSION = 1
export const PARTICIPANTS: Column[] = [
  { name: 'participant', type: 'integer', required: true },
  { name: 'kind', type: 'string', required: true },
  /** As shown with what was said; empty where the account or all that it said is gone. */
  { name: 'name', type: 'string', required: false },
]

export type Resource = { name: string; path: string; rows: number; bytes: number; hash: string; columns: readonly Column[] }
export type Descriptor = { id: string; title: string; created: string; resources: Resource[] }

/** A Tabular Data Package (https://specs.frictionlessdata.io/tabular-data-package/), so that common tools can read and check it. */
export const writeDescriptor = ({ id, title, created, resources }: Descriptor) => ({
  profile: 'tabular-data-package',
  format: FORMAT,
  version: FORMAT_VERSION,
  id,
  name: `consultation-${id}`,
  title,
  created,
  resources: resources.map(({ columns, ...resource }) => ({
    profile: 'tabular-data-resource',
    ...resource,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: columns.map(({ name, type, required, values }) => ({
        name,
        type,
        constraints: { required, ...(values ? { enum: values } : {}) },
      })),
      missingValues: [''],
    },
  })),
})
