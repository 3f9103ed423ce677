import { Quoting } from '../words.tsx'

/** What has to be known beside a chart before it is believed. */
export const ChartNote = ({ children }: { children: string }) => (
  <p className="small mt-2 mb-0 border-l-2 border-seal pl-3">
    <Quoting text={children} />
  </p>
)
