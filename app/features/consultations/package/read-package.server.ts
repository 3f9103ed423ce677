import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse'
import { z } from 'zod'
import { checkAttachment } from './attached-files.server.ts'
import { BrokenPackage } from './broken.ts'
import { ATTACHMENTS, FORMAT, FORMAT_VERSION, PARTICIPANTS } from './descriptor.ts'
import { type Cell, type Column, readCell } from './domain/cells.ts'
import { describeColumns } from './tables/table-file.server.ts'
import { TABLES } from './tables.server.ts'

export type PackageRow = Record<string, Cell>

const words = z.strictObject({ zh: z.string(), en: z.string().optional() })
const time = z.iso.datetime().transform((text) => new Date(text))
const maybe = <T extends z.ZodType>(type: T) => type.nullable()
const Head = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  consultation: z.strictObject({
    id: z.uuid(),
    matterId: z.uuid(),
    title: words,
    summary: words,
    asksRealName: z.boolean(),
    createdAt: time,
    publishedAt: time,
    opensAt: maybe(time),
    closesAt: maybe(time),
    shortPeriodReason: maybe(z.string()),
    answersDueAt: maybe(time),
    reportedAt: maybe(time),
    unansweredReason: maybe(z.string()),
    whatChanged: maybe(words),
  }),
  matter: z.strictObject({
    id: z.uuid(),
    slug: z.string().regex(/^[\w-]+$/),
    title: words,
    summary: words,
    createdAt: time,
    publishedAt: maybe(time),
    decidedAt: maybe(time),
    decision: maybe(words),
  }),
})
export type Head = z.output<typeof Head>
export type Described = z.output<typeof Described>
const Described = z.object({
  format: z.literal(FORMAT),
  resources: z.array(z.object({ path: z.string(), rows: z.int().min(0).optional(), hash: z.string().regex(/^sha256:[0-9a-f]{64}$/) })),
})

async function readJson<T extends z.ZodType>(folder: string, name: string, schema: T): Promise<z.output<T>> {
  const text = await readFile(path.join(folder, name), 'utf8').catch(() => {
    throw new BrokenPackage(name, null, 'is missing')
  })
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    const issue = error instanceof z.ZodError ? error.issues[0] : undefined
    throw new BrokenPackage(name, null, issue ? `${issue.path.join('.')}: ${issue.message}` : 'is no JSON')
  }
}
export const readHead = (folder: string) => readJson(folder, 'consultation.json', Head)

/** The rows of a file, checked one by one; and its hash, once it has been read to the end. */
export async function* readRows(folder: string, name: string, columns: readonly Column[], hash = createHash('sha256')) {
  const file = `${name}.csv`
  const stream = createReadStream(path.join(folder, file)).on('data', (chunk) => hash.update(chunk))
  const parser = parse({ bom: true, info: true, relax_column_count: true })
  stream.on('error', () => parser.destroy(new BrokenPackage(file, null, 'is missing')))
  let isHeader = true
  try {
    for await (const { record, info } of stream.pipe(parser) as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (isHeader) {
        isHeader = false
        const wanted = columns.map((column) => column.name)
        if (record.join() !== wanted.join()) throw new BrokenPackage(file, 1, `the columns are not ${wanted.join(', ')}`)
        continue
      }
      if (record.length !== columns.length)
        throw new BrokenPackage(file, info.lines, `has ${record.length} cells instead of ${columns.length}`)
      yield { row: readRow(columns, record, file, info.lines), line: info.lines }
    }
  } catch (error) {
    if (error instanceof BrokenPackage) throw error
    throw new BrokenPackage(file, (error as { lines?: number }).lines ?? null, (error as Error).message)
  }
}

function readRow(columns: readonly Column[], record: readonly string[], file: string, line: number): PackageRow {
  return Object.fromEntries(
    columns.map((column, at) => {
      const cell = readCell(column, record[at]!)
      if ('problem' in cell) throw new BrokenPackage(file, line, `${column.name} ${cell.problem}`)
      return [column.name, cell.value]
    }),
  )
}

/** What a column points to. */
const POINTS: Record<string, string> = {
  versionId: 'editions',
  clauseId: 'clauses',
  articleId: 'clauses',
  parentId: 'clauses',
  fromClauseId: 'clauses',
  toClauseId: 'clauses',
  carriedClauseId: 'clauses',
  commentId: 'comments',
  representativeId: 'comments',
  fileId: 'attachments',
  campaignId: 'campaigns',
  themeId: 'themes',
  parentReplyId: 'replies',
  participant: 'participants',
}

/** Reads the whole package once, before anything is stored: hashes, rows, cells, and that everything points to something. */
export async function checkPackage(folder: string, head: Head) {
  const described = await readJson(folder, 'datapackage.json', Described)
  const known = new Map<string, Set<Cell>>()
  const counts: Record<string, number> = {}
  const files = [
    { name: 'participants', columns: PARTICIPANTS },
    ...TABLES.map((file) => ({ name: file.name, columns: describeColumns(file) })),
  ]
  for (const { name, columns } of files) {
    const resource = described.resources.find((one) => one.path === `${name}.csv`)
    if (!resource) throw new BrokenPackage('datapackage.json', null, `does not describe ${name}.csv`)
    const ids = new Set<Cell>()
    known.set(name, ids)
    const pointing = columns.filter((column) => column.name in POINTS && !(name === 'participants'))
    const hash = createHash('sha256')
    let count = 0
    for await (const { row, line } of readRows(folder, name, columns, hash)) {
      if (name === ATTACHMENTS) await checkAttachment(folder, row, line, described)
      count++
      const id = name === 'participants' ? row.participant : row.id
      if (id !== undefined && ids.has(id!)) throw new BrokenPackage(`${name}.csv`, line, 'the id stands there twice')
      if (id !== undefined) ids.add(id!)
      const { id: own } = head.consultation
      const fixed = { consultationId: own, activityId: own, roomId: own, matterId: head.matter.id }
      for (const [column, value] of Object.entries(fixed))
        if (column in row && row[column] !== value) throw new BrokenPackage(`${name}.csv`, line, `${column} is another one's`)
      for (const { name: column } of pointing) {
        const value = row[column] ?? null
        if (value !== null && !known.get(POINTS[column]!)?.has(value))
          throw new BrokenPackage(`${name}.csv`, line, `${column} is not in ${POINTS[column]}.csv`)
      }
    }
    counts[name] = count
    if (count !== resource.rows) throw new BrokenPackage(`${name}.csv`, null, `has ${count} rows; datapackage.json says ${resource.rows}`)
    if (`sha256:${hash.digest('hex')}` !== resource.hash)
      throw new BrokenPackage(`${name}.csv`, null, 'is not what datapackage.json was made for (SHA-256)')
  }
  return counts
}
