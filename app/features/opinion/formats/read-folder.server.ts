import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { FormatError } from './csv-table.ts'
import { type PolisExport, type PolisFiles, readPolisExport } from './polis-export.ts'

const FILES = ['comments.csv', 'votes.csv', 'summary.csv', 'participants-votes.csv'] as const
const NEEDED: readonly string[] = ['comments.csv', 'votes.csv']

/** The conversation in a folder in Polis's export format; summary.csv and participants-votes.csv may be missing. Throws a FormatError. */
export async function readPolisFolder(folder: string): Promise<PolisExport> {
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new FormatError(`There is no folder ${folder}.`)
  const read = async (name: (typeof FILES)[number]) => {
    try {
      return [[name, await readFile(path.join(folder, name))] as const]
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
      if (missing && !NEEDED.includes(name)) return []
      throw new FormatError(missing ? `${name} is missing in ${folder}.` : `${name} in ${folder} cannot be read.`)
    }
  }
  // One after the other, so that the first file that is missing is the one that is named.
  const files = []
  for (const name of FILES) files.push(...(await read(name)))
  return readPolisExport(Object.fromEntries(files) as unknown as PolisFiles)
}
