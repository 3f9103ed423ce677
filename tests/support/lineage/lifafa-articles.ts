import { formatChineseNumeral } from '#app/features/consultations/drafts/domain/numerals.ts'

export type ExpectedArticles = { from: string[]; to: string[]; kind: 'same' | 'edited' | 'split' | 'added' }

/*
 * 立法法 2015 → 2023, every article of both editions, judged by reading both texts side by side, article by article.
 * No law text, only numbers: `7 10` is 第七条 → 第十条.
 */

/** Not a word changed, at most the number. 45, 65, 95: only the width of a colon. */
const SAME = `1 1, 2 2, 6 7, 10 13, 11 14, 12 15, 15 18, 16 19, 18 21, 19 22, 21 24, 22 25, 23 26, 25 28, 27 30, 28 31, 31 34, 32 35,
34 37, 35 38, 37 40, 40 43, 43 46, 44 47, 45 48, 47 50, 49 52, 50 53, 51 54, 53 57, 55 59, 56 60, 57 61, 59 63, 62 66, 63 67, 64 69,
65 72, 67 74, 68 75, 69 76, 70 77, 71 78, 75 85, 76 86, 77 87, 78 88, 81 92, 83 94, 84 95, 85 96, 86 97, 87 98, 88 99, 89 100, 90 101,
91 102, 92 103, 93 104, 94 105, 95 106, 102 114, 105 120`

/** Reworded where it stands. 9, 96, 97, 104: only the number of an article that is referred to. 46: one 款 became two. */
const EDITED = `4 5, 5 6, 7 10, 8 11, 9 12, 13 16, 14 17, 17 20, 20 23, 24 27, 26 29, 29 32, 30 33, 33 36, 36 39, 38 41, 39 42, 41 44, 42 45,
46 49, 48 51, 52 56, 54 58, 58 62, 60 64, 61 65, 66 73, 73 82, 74 84, 79 89, 80 91, 82 93, 96 107, 97 108, 98 109, 100 112, 101 113,
103 117, 104 119`

/**
 * 3: leadership and thought stay in 3, the economy and reform go to 4 (the amending decision says so too). 72: its first 款 became 80,
 * the rest 81. 99: its third 款, review on the reviewers' own initiative, became the first of 111.
 */
const SPLIT = '3 3+4, 72 80+81, 99 110+111'

/** 79 resembles old 13, whose heir is 16; 90 resembles 70; 68 resembles 51; 111 second 款 is new inside a split. */
const ADDED = '8 9 55 68 70 71 79 83 90 115 116 118'

const labels = (numbers: string) => numbers.split('+').map((number) => `第${formatChineseNumeral(Number(number))}条`)
const rows = (table: string, kind: ExpectedArticles['kind']): ExpectedArticles[] =>
  table.split(',').map((row) => {
    const [from, to] = row.trim().split(' ') as [string, string]
    return { from: labels(from), to: labels(to), kind }
  })

export const LIFAFA_2015_TO_2023: readonly ExpectedArticles[] = [
  ...rows(SAME, 'same'),
  ...rows(EDITED, 'edited'),
  ...rows(SPLIT, 'split'),
  ...ADDED.split(' ').map((number): ExpectedArticles => ({ from: [], to: labels(number), kind: 'added' })),
]
