import '#tests/support/own-database.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Command } from '#app/platform/command.server.ts'
import type { Db } from '#db/client.server.ts'
import { ACTORS } from '#tests/support/world/people.ts'
import { buildWorld, type World } from '#tests/support/world.ts'
import { listCommands } from './enumerate.ts'
import { listThings, type Thing } from './objects.ts'
import { COMMANDS } from './rules/commands.ts'
import { cellOf, statusFor } from './who.ts'

process.env.DATA_DIR = mkdtempSync(path.join(tmpdir(), 'minyi-access-'))
let world: World
let commands: Map<string, Command>
let db: Db
let tables: string[]
let before: { rows: number; events: number }
beforeAll(async () => {
  db = (await import('#db/client.server.ts')).db
  await import('#app/features/consultations/index.server.ts') // as in the server: matters know of their activities
  commands = await listCommands()
  world = await buildWorld(db, { dataDir: process.env.DATA_DIR!, now: new Date() })
  const rows = await db.execute(sql`select tablename from pg_tables where schemaname = 'public'`)
  tables = rows.map((row) => String(row.tablename))
  before = await countRows(db) // every run is undone, so this stays true
})
afterAll(() => rmSync(process.env.DATA_DIR!, { recursive: true, force: true }))

class Undo extends Error {}
/** The status that the command's outcome has at any door; everything it wrote is undone. */
async function outcomeOf(name: string, actor: (typeof ACTORS)[number], thing: Thing): Promise<number | string> {
  const { runCommand } = await import('#app/platform/command.server.ts')
  const { toProblem } = await import('#app/platform/errors.ts')
  let outcome: number | string = 'nothing'
  const rule = COMMANDS[name]!
  await (db as { transaction: typeof import('#db/client.server.ts').db.transaction })
    .transaction(async (tx) => {
      try {
        await runCommand(commands.get(name)!, world.actors[actor], rule.input(thing, world), { db: tx, now: new Date() })
        outcome = (await countRows(tx)).events === before.events + 1 ? 200 : 'no single event'
      } catch (error) {
        try {
          outcome = toProblem(error).status
        } catch {
          outcome = String((error as Error).message).slice(0, 300)
        }
        const after = await countRows(tx)
        if (after.events !== before.events || after.rows !== before.rows) outcome = `${outcome}, but something was stored`
      }
      throw new Undo()
    })
    .catch((error) => {
      if (!(error instanceof Undo)) throw error
    })
  return outcome
}

/** Rows of all tables together, and events; what another connection has committed counts too. */
async function countRows(tx: Db) {
  const counts = tables.map((name) => sql`select count(*) as n, ${name} as name from ${sql.identifier(name)}`)
  const [row] = await tx.execute(
    sql`select sum(n)::int as rows, (sum(n) filter (where name = 'domain_events'))::int as events from (${sql.join(counts, sql` union all `)}) all_tables`,
  )
  return row as { rows: number; events: number }
}

test.each(Object.keys(COMMANDS))('%s', async (name) => {
  const rule = COMMANDS[name]!
  const declared: string[] = []
  const found: string[] = []
  for (const [state, thing] of Object.entries(listThings(world)[rule.of])) {
    for (const actor of ACTORS) {
      declared.push(`${state} ${actor}: ${statusFor(cellOf(rule.cells, state), actor)}`)
      found.push(`${state} ${actor}: ${await outcomeOf(name, actor, thing)}`)
    }
  }
  expect(found).toEqual(declared)
})
