/** Apart from the inputs, whose library the browser is spared. */
export const NAME_LENGTH = 60
