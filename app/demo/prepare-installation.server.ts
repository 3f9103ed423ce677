import { env, isLocal } from '#app/platform/env.server.ts'
import { client } from '#db/client.server.ts'
import { loadDemo } from './load.server.ts'
import { findDemoFact } from './stages.server.ts'

const DEMO_LOCK = 7_446_003

/** The very first start loads the demo. Several processes may start at once: one loads, the others wait for it. */
export async function prepareInstallation(): Promise<{ demo: boolean }> {
  const fact = await findDemoFact()
  if (fact?.complete) return { demo: true }
  if (env.DEMO !== 'on' || !isLocal) return { demo: false }
  const connection = await client.reserve()
  try {
    await connection`select pg_advisory_lock(${DEMO_LOCK})`
    if (!fact && (await isInUse())) return { demo: false }
    if (!(await findDemoFact())?.complete) await loadDemo()
    return { demo: true }
  } finally {
    await connection`select pg_advisory_unlock(${DEMO_LOCK})`
    connection.release()
  }
}

/** An installation that already has people of its own gets no demo at a later start. */
async function isInUse() {
  const [row] = await client`select exists (select 1 from accounts where not is_demo) or exists (select 1 from agencies) as used`
  return (row as { used: boolean }).used && !(await findDemoFact())
}
