import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { parseDraft } from '#app/features/consultations/drafts/formats/parse-draft.server.ts'
import { createConsultation } from '#app/features/consultations/manage/create-consultation.server.ts'
import { atHourAfterDays } from '#app/features/consultations/manage/domain/local-time.ts'
import { explainClause } from '#app/features/consultations/manage/explain-clause.server.ts'
import { publishConsultation } from '#app/features/consultations/manage/publish.server.ts'
import { storeDraft } from '#app/features/consultations/manage/store-draft.server.ts'
import { storeTranslation } from '#app/features/consultations/manage/store-translation.server.ts'
import { createMatter, publishMatter, recordDecision } from '#app/features/matters/index.server.ts'
import type { SignedIn } from '#app/platform/actor.ts'
import { runCommand } from '#app/platform/command.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Tx } from '#db/client.server.ts'
import type { DemoConsultation, DemoMatter } from '#db/demo/types.server.ts'
import { clauses, consultations, matters } from '#db/schema/index.server.ts'
import { daysBefore } from './calendar.server.ts'
import type { Cast } from './cast.server.ts'

/** From the source tree, as the built server runs in the same folder. */
export const readDemoText = (name: string) => readFile(path.join(process.cwd(), 'db/demo', `${name}.md`))

/** The office behind a matter: its author, with the power to decide where the demo has already decided. */
const officeOf = (cast: Cast, matter: DemoMatter): SignedIn => {
  const official = cast.people.get(matter.agency === 'transport' ? 'official1' : 'official2')!
  return { ...official, grants: [...official.grants, { agencyId: cast.agencies.get(matter.agency)!, capability: 'decision-maker' }] }
}

/** A matter, and its consultation where it has one, published at the time that the demo gives them. */
export async function storeQuestion(tx: Tx, cast: Cast, matter: DemoMatter, start: Date) {
  const office = officeOf(cast, matter)
  const opened = daysBefore(start, matter.startedDaysBeforeNow, 9, 30)
  const at = (now: Date) => ({ db: tx, now })
  const { titleZh, titleEn, summaryZh, summaryEn, slug } = matter
  const { id } = await runCommand(
    createMatter,
    office,
    { agencyId: cast.agencies.get(matter.agency)!, slug, titleZh, titleEn, summaryZh, summaryEn },
    at(opened),
  )
  await runCommand(publishMatter, office, { matterId: id }, at(opened))
  if (matter.consultation) await storeConsultation(tx, office, id, matter.consultation, start)
  if (matter.decidedDaysBeforeNow !== undefined) {
    await runCommand(
      recordDecision,
      office,
      { matterId: id, decisionZh: matter.stateZh, decisionEn: matter.stateEn },
      at(daysBefore(start, matter.decidedDaysBeforeNow, 15)),
    )
  }
}

async function storeConsultation(tx: Tx, office: SignedIn, matterId: string, plan: DemoConsultation, start: Date) {
  const published = daysBefore(start, plan.openedDaysBeforeNow, 8, 30)
  const prepared = { db: tx, now: daysBefore(start, plan.openedDaysBeforeNow + 1, 16) }
  const zh = await parseDraft(await readDemoText(`${plan.draft}.zh`), { fileName: 'draft.md' })
  const en = await parseDraft(await readDemoText(`${plan.draft}.en`), { fileName: 'draft.md' })
  const { id: consultationId } = await runCommand(
    createConsultation,
    office,
    {
      matterId,
      titleZh: `${zh.title.replace(/（.*$/, '')}（草案）征求意见`,
      titleEn: `${en.title.replace(/ \(.*$/, '')}: draft for comment`,
      summaryZh: plan.whyZh,
      summaryEn: plan.whyEn,
    },
    prepared,
  )
  const { versionId } = await runCommand(storeDraft, office, { consultationId, draft: treeOf(zh) }, prepared)
  await runCommand(storeTranslation, office, { consultationId, draft: treeOf(en) }, prepared)
  const ids = new Map(
    (await tx.select({ id: clauses.id, key: clauses.key }).from(clauses).where(eq(clauses.versionId, versionId))).map((c) => [c.key, c.id]),
  )
  for (const { clause, zh: note, en: noteEn } of plan.explanations) {
    await runCommand(explainClause, office, { consultationId, clauseId: ids.get(clause)!, zh: note, en: noteEn }, prepared)
  }
  // The open one closes thirty full days after the first start; a closed one when its plan says.
  const closesAt =
    plan.closesDaysBeforeNow < 0 ? atHourAfterDays(start, 30, 18, env.TIME_ZONE) : daysBefore(start, plan.closesDaysBeforeNow, 18)
  await runCommand(
    publishConsultation,
    office,
    { consultationId, opensAt: published.toISOString(), closesAt: closesAt.toISOString() },
    { db: tx, now: published },
  )
}

export const treeOf = ({ title, notes, clauses: tree, language }: Awaited<ReturnType<typeof parseDraft>>) => ({
  title,
  notes,
  clauses: tree,
  language,
})

/** The consultation of a stored matter, read back by its address. */
export async function findStored(tx: Tx, slug: string) {
  const [row] = await tx
    .select({ consultation: consultations })
    .from(consultations)
    .innerJoin(matters, eq(matters.id, consultations.matterId))
    .where(eq(matters.slug, slug))
  return row!.consultation
}
