import { createReadStream } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse'
import { CampaignIndex } from '../features/consultations/campaigns/domain/campaign-index.ts'
import { print, type Verb } from './verbs.ts'

export const groupComments: Verb = {
  usage: 'comments group FILE.csv',
  about: 'Reads columns id,text and prints the groups of comments that are one text, as JSON {groups:[[ids…]]}. Needs no database.',
  positional: 1,
  database: false,
  async run({ positional: [file] }) {
    const { ids, index } = await readComments(path.resolve(process.env.INIT_CWD ?? process.cwd(), file!))
    index.groupAll()
    print({ groups: index.campaigns().map(({ rows }) => rows.map((row) => ids[row]!)) })
    return 0
  },
}

/** Row by row: a file of a million comments is never in memory as a whole. */
async function readComments(file: string) {
  const [ids, index, lines] = [[] as string[], new CampaignIndex(), new Map<string, number>()]
  let columns: { id: number; text: number } | undefined
  const rows = parse({ bom: true, info: true, skip_empty_lines: true, relax_column_count: true, max_record_size: 1_000_000 })
  const source = createReadStream(file)
  source.on('error', () => rows.destroy(new Error(`The file cannot be read: ${file}`)))
  try {
    for await (const { record, info } of source.pipe(rows) as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const fail = (what: string) => new Error(`${path.basename(file)}, line ${info.lines}: ${what}`)
      if (!columns) {
        const names = record.map((name) => name.trim().toLowerCase())
        columns = { id: names.indexOf('id'), text: names.indexOf('text') }
        if (columns.id < 0 || columns.text < 0) throw fail('the first line must name the columns id and text.')
        continue
      }
      const [id, text] = [record[columns.id], record[columns.text]]
      if (!id || text === undefined) throw fail('the id or the text is missing.')
      if (lines.has(id)) throw fail(`the id ${id} is on line ${lines.get(id)} already.`)
      lines.set(id, info.lines)
      ids.push(id)
      index.add(text)
    }
  } catch (error) {
    const { code, lines: line } = error as { code?: string; lines?: number }
    if (!code?.startsWith('CSV_')) throw error
    throw new Error(`${path.basename(file)}, line ${line ?? '?'}: this is not well-formed CSV (${code}).`)
  }
  if (!columns) throw new Error(`${path.basename(file)}, line 1: the file is empty.`)
  return { ids, index }
}
