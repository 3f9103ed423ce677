/** A write in this process lets the sequencer look at once instead of at its next poll. */
let wake: () => void = () => {}
export const wakeSequencer = () => wake()
export const onWake = (callback: () => void) => {
  wake = callback
}
