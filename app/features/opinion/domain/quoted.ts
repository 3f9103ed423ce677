/** Inside a sentence, words end without their own full stop. */
export const quoted = (text: string) => text.replace(/[。.]$/, '')
