/** Number of a message, and when it was acknowledged or emitted, on the clock that all processes of the machine share. */
export type Stamped = [number: number, at: number]

export const textOf = (n: number) => `第${n}条：路口东边更合适，那里不挡盲道，也不占消防通道，北侧太窄。`
/** What a reader gets of one message, in ours as in bare socket.io. */
export const messageOf = (number: number) => ({
  number,
  revision: number,
  at: new Date().toISOString(),
  name: '南岸早班公交',
  kind: 'person',
  text: textOf(number),
})
