import { eq } from 'drizzle-orm'
import { db, type Tx } from '#db/client.server.ts'
import { installationFacts } from '#db/schema/index.server.ts'

/** What the installation remembers of its demo: when it began, and which stages are stored. */
export type DemoFact = { startedAt: string; stages: string[]; complete: boolean }
const NAME = 'demo'

export async function findDemoFact(): Promise<DemoFact | undefined> {
  const [row] = await db.select().from(installationFacts).where(eq(installationFacts.name, NAME))
  return row?.value as DemoFact | undefined
}

const keepFact = (tx: Tx, value: DemoFact) =>
  tx.insert(installationFacts).values({ name: NAME, value }).onConflictDoUpdate({ target: installationFacts.name, set: { value } })

export type Stage = { name: string; run(tx: Tx): Promise<void> }
/** Each stage commits together with the note that it is stored: a start that was killed goes on where it stopped, and nobody waits long. */
export async function runStages(fact: DemoFact, stages: readonly Stage[]): Promise<void> {
  const done = new Set(fact.stages)
  for (const stage of stages) {
    if (done.has(stage.name)) continue
    await db.transaction(async (tx) => {
      await stage.run(tx)
      done.add(stage.name)
      await keepFact(tx, { ...fact, stages: [...done], complete: false })
    })
  }
  await db.transaction((tx) => keepFact(tx, { ...fact, stages: [...done], complete: true }))
}
