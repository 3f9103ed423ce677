/** Counts of comments; `medianDays` from a comment to its first answer, null where nothing has been answered. */
export type AgencyRecord = {
  consultations: number
  comments: number
  /** Of the comments: entered by the office, from letters, calls, meetings and e-mails. */
  offWeb: number
  answered: number
  overdue: number
  medianDays: number | null
  adopted: number
  partly: number
  notAdopted: number
  outOfScope: number
}
export type Measure = { measure: keyof AgencyRecord; value: number | null; of: number | null }

/** The lines of the record, each with what it is a share of: the same on the page and in the CSV. */
export function measuresOf(record: AgencyRecord): Measure[] {
  const count = (measure: keyof AgencyRecord, of: number | null = null): Measure => ({ measure, value: record[measure], of })
  const { comments, answered } = record
  return [
    count('consultations'),
    count('comments'),
    count('offWeb', comments),
    count('answered', comments),
    count('overdue', comments),
    count('medianDays'),
    count('adopted', answered),
    count('partly', answered),
    count('notAdopted', answered),
    count('outOfScope', answered),
  ]
}
