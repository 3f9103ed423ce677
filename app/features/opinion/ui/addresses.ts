export const mapPath = (id: string) => `/opinion/${id}`
export const votePath = (id: string) => `/opinion/${id}/vote`
export const minePath = (id: string) => `/opinion/${id}/mine`
export const officePath = (id: string) => `/office/opinion/${id}`
/** Groups are named by letters, the largest first. */
export const letterOf = (group: number) => String.fromCharCode(65 + group)
