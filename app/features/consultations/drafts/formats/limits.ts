/** Largest file that is read as a draft, in bytes. */
export const MAX_DRAFT_BYTES = 5 * 1024 * 1024
/** Largest content of a DOCX after decompression, in bytes. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024
/** Lines of a text file and clauses of a draft; the Civil Code has some 3,000 of either. */
export const MAX_DRAFT_LINES = 50_000
export const MAX_CLAUSES = 20_000
/** Deepest nesting of XML elements; real acts stay below 40. */
export const MAX_XML_DEPTH = 200
