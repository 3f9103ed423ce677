import { PARTICIPANT_KINDS } from '#app/platform/actor.ts'
import type { Column } from './domain/cells.ts'

export const FORMAT = 'minyi-consultation'
export const FORMAT_VERSION = 2
/** The table of files that came with comments, and the folder that they are in. */
export const ATTACHMENTS = 'attachments'
export const PARTICIPANTS: Column[] = [
  { name: 'participant', type: 'integer', required: true },
  { name: 'kind', type: 'string', required: true, values: PARTICIPANT_KINDS },
  /** As shown with what was said; empty where the account or all that it said is gone. */
  { name: 'name', type: 'string', required: false },
]

export type Resource = { name: string; path: string; rows: number; bytes: number; hash: string; columns: readonly Column[] }
export type Attached = { path: string; name: string; mediaType: string; sha256: string; bytes: number; hash: string }
export type Descriptor = { id: string; title: string; created: string; resources: Resource[]; attachments: Attached[] }

/** A Tabular Data Package (https://specs.frictionlessdata.io/tabular-data-package/), so that common tools can read and check it. */
export const writeDescriptor = ({ id, title, created, resources, attachments }: Descriptor) => ({
  // A package is tabular only where all that is in it is.
  profile: attachments.length > 0 ? 'data-package' : 'tabular-data-package',
  format: FORMAT,
  version: FORMAT_VERSION,
  id,
  name: `consultation-${id}`,
  title,
  created,
  resources: [
    ...resources.map(({ columns, ...resource }) => ({
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
    ...attachments.map(({ path, name, mediaType, bytes, hash }) => ({
      profile: 'data-resource',
      name: path.replace(/\..*$/, '').replace('/', '-'),
      title: name,
      path,
      bytes,
      hash,
      format: path.replace(/^.*\./, ''),
      mediatype: mediaType,
    })),
  ],
})
