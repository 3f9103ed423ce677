import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError, type ProblemKind, statusOf, toProblem } from './errors.ts'

const refusal = (schema: z.ZodType, input: unknown) => {
  try {
    schema.parse(input)
  } catch (error) {
    return toProblem(error)
  }
  throw new Error('was accepted')
}

test('each kind has its status', () => {
  const kinds: Record<ProblemKind, number> = {
    invalid: 400,
    signed_out: 401,
    forbidden: 403,
    not_found: 404,
    conflict: 409,
    too_many: 429,
    unexpected: 500,
  }
  for (const [kind, status] of Object.entries(kinds)) {
    expect(statusOf(kind as ProblemKind)).toBe(status)
    expect(toProblem(new AppError(kind as ProblemKind, 'problem.x', { at: 1 }))).toEqual({
      kind,
      status,
      messageKey: 'problem.x',
      params: { at: 1 },
      fieldErrors: {},
    })
  }
})

test('a refusal of one field stands beside it', () => {
  expect(toProblem(new AppError('invalid', 'problem.file.type', {}, 'file'))).toMatchObject({
    status: 400,
    messageKey: 'problem.invalid',
    fieldErrors: { file: { key: 'problem.file.type' } },
  })
})

test('a schema’s refusals become one message key per field, the first one', () => {
  const schema = z.strictObject({
    title: z.string().min(1),
    body: z.string().min(10).max(20),
    email: z.email(),
    stance: z.enum(['a', 'b']),
    reason: z.string().min(3, 'consultations.field.reasonShort'),
  })
  const problem = refusal(schema, { title: '', body: 'short', email: 'x', stance: 'c', reason: '' })
  expect(problem).toMatchObject({ kind: 'invalid', status: 400, messageKey: 'problem.invalid' })
  expect(problem.fieldErrors).toEqual({
    title: { key: 'problem.field.required', params: {} },
    body: { key: 'problem.field.tooShort', params: { minimum: 10 } },
    email: { key: 'problem.field.email', params: {} },
    stance: { key: 'problem.field.invalid', params: {} },
    reason: { key: 'consultations.field.reasonShort', params: { minimum: 3 } },
  })
  expect(refusal(schema, {}).fieldErrors.body).toEqual({ key: 'problem.field.required', params: {} })
  expect(refusal(schema, { title: 'x', body: 'x'.repeat(21), email: 'a@b.test', stance: 'a', reason: 'abc' }).fieldErrors).toEqual({
    body: { key: 'problem.field.tooLong', params: { maximum: 20 } },
  })
  const counted = z.strictObject({ tags: z.array(z.string()).max(1), year: z.number().max(2200) })
  expect(refusal(counted, { tags: ['a', 'b'], year: 3000 }).fieldErrors).toEqual({
    tags: { key: 'problem.field.tooMany', params: { maximum: 1 } },
    year: { key: 'problem.field.invalid', params: {} },
  })
})

test('unknown fields and wrong shapes are refused as the form’s own problem', () => {
  expect(Object.keys(refusal(z.strictObject({}), { extra: 1 }).fieldErrors)).toEqual(['form'])
  expect(refusal(z.strictObject({}), null).status).toBe(400)
})

test('no sentence leaves the translator, and an unknown error is thrown on', () => {
  const sentence = refusal(z.strictObject({ a: z.string().refine(() => false, 'This is a sentence. It has words.') }), { a: 'x' })
  expect(sentence.fieldErrors.a).toEqual({ key: 'problem.field.invalid', params: {} })
  const bug = new TypeError('x is not a function')
  expect(() => toProblem(bug)).toThrow(bug)
  expect(() => toProblem('text')).toThrow()
})
