import { toLocalTime } from '#app/features/consultations/manage/domain/local-time.ts'
import type { ActorName } from '#tests/support/world/people.ts'

type Values = Record<string, string | File>
/** A value for the field, or values for several: the error stands beside the field that names the line. */
export type Wrong = string | Values
export type Case = {
  at: string
  as: ActorName
  form: string
  typed: Values
  wrong: Record<string, readonly Wrong[]>
  /** Most characters that each field for words takes. */
  limits?: Record<string, number>
}

export const NONE = ''
export const LONG = '长'.repeat(10_001)
export const VERY_LONG = 'x'.repeat(40_001)
export const soon = (days: number) => toLocalTime(new Date(Date.now() + days * 86_400_000), 'Asia/Shanghai')
export const pdf = (bytes: number) => new File([`%PDF-1.4\n${'x'.repeat(bytes)}`], 'big.pdf', { type: 'application/pdf' })
export const fakePdf = new File(['<script>alert(1)</script>'], 'report.pdf', { type: 'application/pdf' })
export const brokenPng = new File([Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex')], 'a.png', { type: 'image/png' })
