import type { Sentence } from '#app/features/matters/index.server.ts'
import { translatorFor } from '#app/i18n/all.server.ts'
import { sayDue } from '#app/i18n/due.server.ts'
import { formatFor } from '#app/i18n/formats.ts'
import { type Locale, textLanguage } from '#app/i18n/locale.ts'
import { env } from '#app/platform/env.server.ts'
import type { Head } from '../reading/head.server.ts'
import type { Figures } from './domain/charts.ts'

type Given = { head: Head; figures: Figures }

/** Until when answers are owed, and whether that is past; undefined where nothing is owed. */
export function dueOf({ consultation }: Head, figures: Figures, locale: Locale, now: Date): string | undefined {
  const { answersDueAt, reportedAt } = consultation
  if (!answersDueAt || reportedAt || figures.unanswered === 0) return undefined
  return sayDue(answersDueAt, locale, now)
}

/** The answer in words: who said how much, where they part, and what the office still owes. */
export function sentencesOf({ head, figures }: Given, locale: Locale, home: string, now: Date): Sentence[] {
  const t = translatorFor(locale)
  const f = formatFor(locale, env.TIME_ZONE)
  if (figures.comments === 0) return [{ text: t('consultations.results.nobody'), href: home }]
  const { people, organisations, comments, mostDivided } = figures
  const due = dueOf(head, figures, locale, now)
  const who = {
    people: t('unit.people', { count: people }),
    organisations: t('unit.organisations', { count: organisations }),
    comments: t('unit.comments', { count: comments }),
  }
  return [
    { text: t(organisations > 0 ? 'consultations.results.said' : 'consultations.results.saidPeople', who), href: `${home}/results` },
    ...(mostDivided
      ? [
          {
            text: t('consultations.block.divides', { article: mostDivided.cite[textLanguage(locale)], n: f.number(mostDivided.n) }),
            href: `${home}?clause=${mostDivided.key}#${mostDivided.key}`,
          },
        ]
      : []),
    ...(due
      ? [
          {
            text: t('consultations.block.owed', { comments: t('unit.comments', { count: figures.unanswered }), due }),
            href: `${home}/comments?answer=none&standing=1`,
          },
        ]
      : []),
  ]
}
