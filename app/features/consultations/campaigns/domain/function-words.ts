import { Reader } from './reader.ts'
import { Uint32Table } from './uint32-table.ts'

// Words that hold a sentence together and say nothing of its subject.
const ENGLISH = `a about after all also am an and any are as at be because been before being but by can could did do does dont for from
had has have he her his how i id if im in into is it its ive just me more most my no not of on only or other our out over she should so
some such than that the their them then there these they this those to too up us very was we were what when which who why will with
would you your please must may`
const CHINESE = '的了是在和有也就都不我们你他她它这那要对于与及等为以上下中而之其或被把从到将会能可应该所并且但因此更很最个一们着过吗呢吧啊'

const reader = new Reader()
const tokens = (text: string) => reader.read(text).tokens.slice(0, reader.length)

export const functionWords = new Uint32Table(10)
for (const token of [...tokens(ENGLISH), ...tokens([...CHINESE].join(' '))]) functionWords.set(token, 1)
