import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { VoteColumns } from '../../app/features/opinion/domain/analysis.ts'

/** Real votes stand beside the repository on the machines that have them; tests on them are skipped elsewhere. */
const folder = path.resolve(process.env.MINYI_DATA ?? path.join(import.meta.dirname, '../../../shared/data'), 'opinion')
export const hasOpinionData = existsSync(folder)
export const UBERX = path.join(folder, 'vtaiwan-uberx')

export type Row = { person: string; statement: string; vote: number; at: number }

export function columnsOf(
  rows: readonly Row[],
  statements: readonly string[] = [...new Set(rows.map((row) => row.statement))],
): VoteColumns {
  const participants = [...new Set(rows.map((row) => row.person))]
  const [personAt, statementAt] = [new Map(participants.map((id, i) => [id, i])), new Map(statements.map((id, i) => [id, i]))]
  return {
    participants,
    statements,
    participant: Int32Array.from(rows, (row) => personAt.get(row.person)!),
    statement: Int32Array.from(rows, (row) => statementAt.get(row.statement)!),
    vote: Int8Array.from(rows, (row) => row.vote),
    at: Float64Array.from(rows, (row) => row.at),
  }
}

/** Votes that went into a production Polis server, and what it computed. There, agree is −1 inside; the votes here say agree is 1. */
export function readPolisOutput(name: 'above-100-ptpts' | 'below-100-ptpts') {
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, 'polis-output', name, file), 'utf8'))
  const math = read('math-pca2.json')
  type PolisVote = { pid?: number; tid?: number; participant_id?: number; statement_id?: number; vote: number; modified: string | number }
  const rows = (read('votes.json') as PolisVote[]).map((one) => ({
    person: String(one.pid ?? one.participant_id),
    statement: String(one.tid ?? one.statement_id),
    vote: one.vote,
    at: Number(one.modified),
  }))
  return { math, votes: columnsOf(rows, (math.tids as number[]).map(String)), hidden: (math['mod-out'] as number[]).map(String) }
}

/** The UberX deliberation with the group that Polis gave each participant ('' for none). */
export function readUberx() {
  const table = (file: string) => parse(readFileSync(path.join(UBERX, file)), { columns: true }) as Record<string, string>[]
  const comments = table('comments.csv')
  const rows = table('votes.csv').map((row) => ({
    person: row['voter-id']!,
    statement: row['comment-id']!,
    vote: Number(row.vote),
    at: Number(row.timestamp),
  }))
  return {
    rows,
    votes: columnsOf(
      rows,
      comments.map((row) => row['comment-id']!),
    ),
    hidden: comments.filter((row) => row.moderated === '-1').map((row) => row['comment-id']!),
    polisGroup: new Map(table('participants-votes.csv').map((row) => [row.participant!, row['group-id']!])),
  }
}
