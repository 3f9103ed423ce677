export type BlockCell = string | number
/**
 * How a block is drawn; the table below it says the same. shares: words, side, share, low, high, n. ranges: words, then share, low, high
 * and n of each group, empty where nothing is said of it.
 */
export type BlockForm = 'facts' | 'days' | 'bars' | 'stances' | 'shares' | 'ranges' | 'list' | 'missing'
/**
 * One figure of a matter's dashboard, as an activity gives it: a table of words and numbers in the reader's language, where it comes from,
 * and what each row leads to. The page, the CSV, the JSON and a frozen report all show these very cells.
 */
export type Block = {
  /** Unique in the matter: the activity's id, a dot, a name. */
  id: string
  activityId: string
  title: string
  /** The activity's title, and its page. */
  source: { text: string; lang: string; href: string }
  /** What is counted, and n. */
  unit: string
  n: number
  form: BlockForm
  columns: { label: string; numeric: boolean }[]
  rows: BlockCell[][]
  /** For each row, where the very comments, votes or answers behind it are; null where it is private. */
  links: (string | null)[]
  /** The same for single cells, by row and column, where those differ from their row. */
  cells?: (string | null)[][]
  /** Where it claims to say what people think: who is missing among them, to be shown with it. Null where it only counts. */
  missing: string | null
}
/** An answer in words, made of counted facts. */
export type Sentence = { text: string; href: string }
export type Contribution = { sentences: Sentence[]; blocks: Block[] }
/** The public edition, or that of the agency's own people, whose duties lead to their work table. */
export type Audience = 'public' | 'office'
