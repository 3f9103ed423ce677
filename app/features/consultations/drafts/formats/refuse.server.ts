import { AppError } from '#app/platform/errors.ts'

export type Refusal =
  | 'empty'
  | 'tooLarge'
  | 'tooManyLines'
  | 'tooManyClauses'
  | 'binary'
  | 'encoding'
  | 'unsupported'
  | 'oldWord'
  | 'badDocx'
  | 'unpackedTooLarge'
  | 'badXml'
  | 'xmlDoctype'
  | 'xmlTooDeep'
  | 'notAkomaNtoso'

/** Why a file cannot be read; `reason` is technical, `line` is 1-based where the format has lines. */
export function refuse(
  refusal: Refusal,
  params: { line?: number | undefined; reason?: string | undefined; limit?: number | undefined } = {},
): AppError {
  const known = Object.entries(params).filter((entry): entry is [string, string | number] => entry[1] !== undefined)
  return new AppError('invalid', `consultations.draftFile.${refusal}`, Object.fromEntries(known))
}
