import { isLocal } from '#app/platform/env.server.ts'
import { demoMatters } from '#db/demo/matters.server.ts'
import { daysBefore } from './calendar.server.ts'
import { loadCast, storeCast } from './cast.server.ts'
import { storeDiscussion } from './discussion.server.ts'
import { storeHearing } from './hearing.server.ts'
import { storeOpinionMap } from './opinion.server.ts'
import { storeQuestion } from './questions.server.ts'
import { findDemoFact, runStages, type Stage } from './stages.server.ts'
import { listVoiceStages } from './voices.server.ts'

/** Refused where people could mistake it for the real thing, or sign in with its published password. */
export class DemoRefused extends Error {}

/** Agencies, people, matters, drafts and what was said. Everything is dated from the first start. */
export async function loadDemo(now = new Date()): Promise<void> {
  if (!isLocal) throw new DemoRefused('The demo has accounts with a published password. It is only loaded where PUBLIC_URL is localhost.')
  const fact = (await findDemoFact()) ?? { startedAt: now.toISOString(), stages: [], complete: false }
  const start = new Date(fact.startedAt)
  const founding = Math.max(...demoMatters.map((matter) => matter.startedDaysBeforeNow)) + 30
  const oldestFirst = [...demoMatters].sort((a, b) => b.startedDaysBeforeNow - a.startedDaysBeforeNow)
  const stages: Stage[] = [
    { name: 'cast', run: (tx) => storeCast(tx, daysBefore(start, founding, 9)) },
    ...oldestFirst.map(
      (matter): Stage => ({ name: `matter ${matter.slug}`, run: async (tx) => storeQuestion(tx, await loadCast(tx), matter, start) }),
    ),
    { name: 'hearing', run: (tx) => storeHearing(tx, start) },
    { name: 'discussion', run: (tx) => storeDiscussion(tx, start) },
    { name: 'opinion map', run: (tx) => storeOpinionMap(tx, start) },
    ...oldestFirst.flatMap((matter) => (matter.consultation ? listVoiceStages(matter, matter.consultation, start) : [])),
  ]
  await runStages(fact, stages)
}
