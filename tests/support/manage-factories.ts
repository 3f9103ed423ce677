import { parseDraft } from '#app/features/consultations/drafts/formats/parse-draft.server.ts'
import { createConsultation } from '#app/features/consultations/manage/create-consultation.server.ts'
import { storeDraft } from '#app/features/consultations/manage/store-draft.server.ts'
import { createMatter } from '#app/features/matters/index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Command, runCommand } from '#app/platform/command.server.ts'
import { type Problem, toProblem } from '#app/platform/errors.ts'
import type { Tx } from '#db/client.server.ts'
import { buildAgency, buildOfficial, buildPerson } from '#tests/support/factories.ts'

const DAY = 86_400_000
export const NOW = new Date('2026-03-02T02:00:00Z')
export const inDays = (days: number) => new Date(NOW.getTime() + days * DAY)
export const texts = { titleZh: '共享单车管理', summaryZh: '就共享单车的停放和收费听取意见。' }

export const TEXT_ZH =
  '# 某市办法\n\n第一章 总则\n\n第一条 为了规范停放，制定本办法。\n\n第二条 停放应当遵守下列规定：\n\n（一）不占盲道；\n\n（二）不占出口。'
export const TEXT_EN =
  '# Measures\n\nChapter 1 General\n\nArticle 1 These Measures regulate parking.\n\nArticle 2 Parking shall obey the following:\n\n(1) no tactile paving;\n\n(2) no exits.'
export const parse = async (text: string) => {
  const { title, notes, language, clauses } = await parseDraft(text, { fileName: 'draft.md' })
  return { title, notes, language, clauses }
}
/** An agency with its people, a matter and an empty consultation; and two ways of trying a command. */
export async function buildOffice(tx: Tx) {
  const agency = await buildAgency(tx)
  const other = await buildAgency(tx)
  const author = await buildOfficial(tx, agency.id, 'author')
  const people = {
    author,
    chief: await buildOfficial(tx, agency.id, 'decision-maker'),
    analyst: await buildOfficial(tx, agency.id, 'analyst'),
    stranger: await buildOfficial(tx, other.id, 'author', 'decision-maker'),
    citizen: await buildPerson(tx),
  }
  const run = <R>(command: Command<any, any, R>, actor: Actor, input: unknown, now = NOW): Promise<R> =>
    runCommand(command, actor, input, { db: tx, now })
  const refused = (command: Command<any, any, any>, actor: Actor, input: unknown, now = NOW): Promise<Problem | undefined> =>
    tx.transaction((inner) => runCommand(command, actor, input, { db: inner, now })).then(() => undefined, toProblem)
  const matter = await run(createMatter, author, { agencyId: agency.id, ...texts })
  const consultation = await run(createConsultation, author, { matterId: matter.id, ...texts })
  const withDraft = async (text = TEXT_ZH) => run(storeDraft, author, { consultationId: consultation.id, draft: await parse(text) })
  return { agency, ...people, matter, id: consultation.id, run, refused, withDraft }
}
