import type { Outcome } from '../../responses/domain/outcomes.ts'
import type { DayRow } from './days.ts'
import type { StanceCounts } from './division.ts'

/** The charts of the results page; the name is also the file's name of the CSV. */
export const CHARTS = ['comments-by-day', 'stance-by-article', 'participants', 'most-endorsed', 'answers', 'comments-by-channel'] as const
export type Chart = (typeof CHARTS)[number]
export const isChart = (name: string | undefined): name is Chart => CHARTS.includes(name as Chart)

/** Characters of a comment that a list shows. */
export const EXCERPT = 120

export type ArticleRow = { key: string | null; edition: number; cite: { zh: string; en: string }; counts: StanceCounts; n: number }
export type KindRow = { kind: string; participants: number; comments: number }
export type EndorsedRow = {
  commentId: string
  cite: { zh: string; en: string } | null
  stance: keyof StanceCounts
  kind: string
  language: 'zh' | 'en'
  words: string
  endorsements: number
}
/** `web` is what was written on this site; the others were entered by the office. */
export const CHANNELS = ['web', 'letter', 'phone', 'meeting', 'email'] as const
export type Channel = (typeof CHANNELS)[number]
export type ChannelRow = { channel: Channel; comments: number; answered: number }
export type AnswerRow = { outcome: Outcome | 'none'; comments: number }
export type Rows = {
  'comments-by-day': DayRow[]
  'stance-by-article': ArticleRow[]
  participants: KindRow[]
  'most-endorsed': EndorsedRow[]
  answers: AnswerRow[]
  'comments-by-channel': ChannelRow[]
}

/**
 * People, organisations, comments, replies and endorsements are counted apart and never added up. Everything but `received`,
 * `withdrawn` and `hidden` counts comments that stand. An expert or an official who comments is a person. Who sent what came off the web
 * is nobody's to count: people and organisations are those with an account.
 */
export type Figures = {
  people: number
  organisations: number
  /** Of the people. */
  experts: number
  officials: number
  /** Comments that stand: `received` less `withdrawn` less `hidden`. */
  comments: number
  received: number
  withdrawn: number
  hidden: number
  replies: number
  endorsements: number
  answered: number
  unanswered: number
  /** Of `comments`; the sum is all of them. */
  byChannel: Record<Channel, number>
  byOutcome: Record<Outcome, number>
  mostDivided: { key: string; cite: { zh: string; en: string }; n: number; division: number; counts: StanceCounts } | null
}
