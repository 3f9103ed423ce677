import type { VoteColumns } from '../domain/analysis.ts'
import { eachRow, FormatError } from './csv-table.ts'

export type PolisStatement = {
  id: string
  text: string
  authorId: string
  /** Milliseconds; NaN where the file does not say. */
  at: number
  /** −1 taken out by moderation, 1 let in, 0 never looked at. */
  moderated: -1 | 0 | 1
}

export type PolisExport = {
  /** What summary.csv says, by its own names (topic, url, conversation-description, …); empty without the file. */
  summary: Record<string, string>
  statements: PolisStatement[]
  votes: VoteColumns
  /** The group that Polis gave each participant, '' for none; undefined without participants-votes.csv. */
  polisGroups: Map<string, string> | undefined
}

/** The files of an export, as bytes; the first two must be there. */
export type PolisFiles = {
  'comments.csv': Uint8Array
  'votes.csv': Uint8Array
  'summary.csv'?: Uint8Array
  'participants-votes.csv'?: Uint8Array
}

/** Our own export marks words that a spreadsheet would take for a formula; the mark is none of the words. */
const unmarked = (text: string) => text.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, '')

function readStatements(bytes: Uint8Array): PolisStatement[] {
  const found = new Map<string, PolisStatement>()
  const columns = { needed: ['comment-id'], optional: ['comment-body', 'author-id', 'timestamp', 'moderated'] } as const
  eachRow('comments.csv', bytes, columns, (row, fail) => {
    const id = row['comment-id'].trim()
    if (id === '') throw fail('the comment-id is missing.')
    if (found.has(id)) throw fail(`the comment ${id} is there a second time.`)
    const moderated = Number(row.moderated || 0)
    if (moderated !== -1 && moderated !== 0 && moderated !== 1) throw fail(`moderated is −1, 0 or 1, not "${row.moderated}".`)
    const at = row.timestamp ? Number(row.timestamp) : Number.NaN
    found.set(id, { id, text: unmarked((row['comment-body'] ?? '').trim()), authorId: (row['author-id'] ?? '').trim(), at, moderated })
  })
  return [...found.values()]
}

const VOTES = new Map([
  ['1', 1],
  ['0', 0],
  ['-1', -1],
])

function readVotes(bytes: Uint8Array, statements: readonly string[]): VoteColumns {
  const statementAt = new Map(statements.map((id, place) => [id, place]))
  const personAt = new Map<string, number>()
  const columns = { participant: [] as number[], statement: [] as number[], vote: [] as number[], at: [] as number[] }
  eachRow('votes.csv', bytes, { needed: ['timestamp', 'comment-id', 'voter-id', 'vote'] }, (row, fail) => {
    const [person, statement, vote, at] = [
      row['voter-id'].trim(),
      row['comment-id'].trim(),
      VOTES.get(row.vote.trim()),
      Number(row.timestamp),
    ]
    if (person === '') throw fail('the voter-id is missing.')
    if (!statementAt.has(statement)) throw fail(`the comment "${statement}" is not in comments.csv.`)
    if (vote === undefined) throw fail(`a vote is 1 (agree), −1 (disagree) or 0 (pass), not "${row.vote}".`)
    if (row.timestamp.trim() === '' || !Number.isFinite(at)) throw fail(`the timestamp "${row.timestamp}" is not a number.`)
    if (!personAt.has(person)) personAt.set(person, personAt.size)
    columns.participant.push(personAt.get(person)!)
    columns.statement.push(statementAt.get(statement)!)
    columns.vote.push(vote)
    columns.at.push(at)
  })
  return {
    participants: [...personAt.keys()],
    statements,
    participant: Int32Array.from(columns.participant),
    statement: Int32Array.from(columns.statement),
    vote: Int8Array.from(columns.vote),
    at: Float64Array.from(columns.at),
  }
}

function readGroups(bytes: Uint8Array): Map<string, string> {
  const groups = new Map<string, string>()
  eachRow(
    'participants-votes.csv',
    bytes,
    { needed: ['participant', 'group-id'] },
    (row) => void groups.set(row.participant.trim(), row['group-id'].trim()),
  )
  return groups
}

/** Names in the first column, what they say in the second; there is no line of headings. */
function readSummary(bytes: Uint8Array): Record<string, string> {
  const text = new TextDecoder().decode(bytes)
  const summary: Record<string, string> = {}
  eachRow('summary.csv', new TextEncoder().encode(`name,value\n${text}`), { needed: ['name', 'value'] }, ({ name, value }) => {
    if (name.trim() !== '') summary[name.trim()] = value
  })
  return summary
}

/**
 * A conversation in Polis's export format. Votes are read from votes.csv alone (agree is 1 there), where people may vote again.
 * Throws a FormatError, one sentence that names file and line.
 */
export function readPolisExport(files: PolisFiles): PolisExport {
  const statements = readStatements(files['comments.csv'])
  const ids = statements.map(({ id }) => id)
  const votes = readVotes(files['votes.csv'], ids)
  if (votes.vote.length === 0) throw new FormatError('votes.csv: there is not a single vote in it.')
  const { 'summary.csv': summary, 'participants-votes.csv': groups } = files
  return { summary: summary ? readSummary(summary) : {}, statements, votes, polisGroups: groups && readGroups(groups) }
}
