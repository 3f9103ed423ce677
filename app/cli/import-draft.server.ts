import { and, eq, inArray, isNull } from 'drizzle-orm'
import { db } from '#db/client.server.ts'
import { accounts, agencies, capabilityGrants } from '#db/schema/index.server.ts'
import type { ParsedDraft } from '../features/consultations/drafts/domain/types.ts'
import { createConsultation } from '../features/consultations/manage/create-consultation.server.ts'
import { publishConsultation } from '../features/consultations/manage/publish.server.ts'
import { storeDraft } from '../features/consultations/manage/store-draft.server.ts'
import { createMatter } from '../features/matters/index.server.ts'
import { translatorFor } from '../i18n/all.server.ts'
import type { SignedIn } from '../platform/actor.ts'
import { runCommand } from '../platform/command.server.ts'
import { publicUrl } from '../platform/env.server.ts'

type Plan = { agency: string; closesIn: number; title: string | undefined; reason: string | undefined; now: Date }

/** An official of the agency who may write drafts stands behind what the command line publishes. */
export async function requireAuthorOf(slug: string): Promise<SignedIn & { agencyId: string }> {
  const [agency] = await db
    .select({ id: agencies.id })
    .from(agencies)
    .where(and(eq(agencies.slug, slug), isNull(agencies.closedAt)))
  if (!agency) {
    const known = await db.select({ slug: agencies.slug }).from(agencies).where(isNull(agencies.closedAt))
    throw new Error(`There is no agency "${slug}". Known: ${known.map((row) => row.slug).join(', ') || 'none yet'}.`)
  }
  const [author] = await db
    .select({ id: accounts.id, kind: accounts.kind, displayName: accounts.displayName, capability: capabilityGrants.capability })
    .from(capabilityGrants)
    .innerJoin(accounts, eq(accounts.id, capabilityGrants.accountId))
    .where(
      and(
        eq(capabilityGrants.agencyId, agency.id),
        inArray(capabilityGrants.capability, ['author', 'decision-maker']),
        isNull(accounts.deletedAt),
      ),
    )
    .orderBy(capabilityGrants.grantedAt)
    .limit(1)
  if (!author) throw new Error(`Nobody may write drafts for "${slug}". Give an official there the capability "author" first.`)
  const { capability, ...person } = author
  return { ...person, realName: null, sessionId: null, grants: [{ agencyId: agency.id, capability }], agencyId: agency.id }
}

/** Matter, consultation, edition and publication in one go: all of it or nothing. */
export async function importDraftAs(draft: ParsedDraft, { agency, closesIn, title, reason, now }: Plan) {
  const { agencyId, ...author } = await requireAuthorOf(agency)
  const t = translatorFor('zh-CN')
  const named = (title ?? draft.title).trim().slice(0, 100) || t('consultations.import.untitled')
  const texts = { titleZh: named, summaryZh: t('consultations.import.summary', { title: named }) }
  const ids = await db.transaction(async (tx) => {
    const matter = await runCommand(createMatter, author, { agencyId, ...texts }, { db: tx, now })
    const { id } = await runCommand(createConsultation, author, { matterId: matter.id, ...texts }, { db: tx, now })
    const { title: heading, notes, clauses, language } = draft
    await runCommand(storeDraft, author, { consultationId: id, draft: { title: heading, notes, clauses, language } }, { db: tx, now })
    const closesAt = new Date(now.getTime() + closesIn).toISOString()
    await runCommand(
      publishConsultation,
      author,
      { consultationId: id, closesAt, ...(reason ? { shortPeriodReason: reason } : {}) },
      { db: tx, now },
    )
    return { id, matter }
  })
  const say = translatorFor('en')
  return {
    id: ids.id,
    matter: ids.matter.slug,
    clauses: draft.clauses.length,
    url: new URL(`/consultations/${ids.id}`, publicUrl).href,
    warnings: draft.warnings.map(
      ({ key, params, line }) => `${line === null ? '' : `line ${line}: `}${say.dynamic(`consultations.warning.${key}`, params)}`,
    ),
  }
}
