/** Largest file that is read as a draft, in bytes. */
export const MAX_DRAFT_BYTES = 5 * 1024 * 1024
/** Largest content of a DOCX after decompression, in bytes. */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024
/** Deepest nesting of XML elements; real acts stay below 40. */
export const MAX_XML_DEPTH = 200
