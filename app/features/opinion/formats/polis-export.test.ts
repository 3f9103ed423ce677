import { expect, test } from 'vitest'
import { readPolisExport } from './polis-export.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const COMMENTS =
  'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1000,then,0,7,1,0,1,"One, two\nthree"\n2000,then,1,8,0,0,-1,Four\n'
const VOTES = 'timestamp,datetime,comment-id,voter-id,vote\n1000,then,0,7,1\n1001,then,0,8,-1\n1002,then,0,8,0\n'
const read = (over: Partial<Record<'comments.csv' | 'votes.csv' | 'summary.csv' | 'participants-votes.csv', string>> = {}) =>
  readPolisExport(
    Object.fromEntries(
      Object.entries({ 'comments.csv': COMMENTS, 'votes.csv': VOTES, ...over }).map(([name, text]) => [name, bytes(text)]),
    ) as any,
  )

test('statements, votes, summary and groups are read by the names of their columns', () => {
  const turned = 'vote,VOTER-ID,comment-id,timestamp\n1,7,0,1000\n-1,8,0,1001\n0,8,0,1002\n'
  const groups = 'participant,group-id,n-votes,0,1\n7,0,1,1,\n8,,1,0,\n'
  const found = read({
    'votes.csv': `\ufeff${turned}`,
    'summary.csv': 'topic,Cars\nconversation-description,"a\nb"\n',
    'participants-votes.csv': groups,
  })
  expect(found.statements).toEqual([
    { id: '0', text: 'One, two\nthree', authorId: '7', at: 1000, moderated: 1 },
    { id: '1', text: 'Four', authorId: '8', at: 2000, moderated: -1 },
  ])
  expect(found.votes).toEqual(read().votes)
  expect(found.votes).toEqual({
    participants: ['7', '8'],
    statements: ['0', '1'],
    participant: Int32Array.of(0, 1, 1),
    statement: Int32Array.of(0, 0, 0),
    vote: Int8Array.of(1, -1, 0),
    at: Float64Array.of(1000, 1001, 1002),
  })
  expect(found.summary).toEqual({ topic: 'Cars', 'conversation-description': 'a\nb' })
  expect(found.polisGroups).toEqual(
    new Map([
      ['7', '0'],
      ['8', ''],
    ]),
  )
  expect(read()).toMatchObject({ summary: {}, polisGroups: undefined })
})

test.each([
  ['votes.csv', '', 'votes.csv: the file is empty.'],
  ['votes.csv', 'timestamp,comment-id,voter-id,vote\n', 'votes.csv: there is not a single vote in it.'],
  ['votes.csv', 'timestamp,comment,voter-id\n1,0,7\n', 'votes.csv, line 1: the first line does not name comment-id, vote.'],
  ['votes.csv', `${VOTES}1003,then,0,9,2\n`, 'votes.csv, line 5: a vote is 1 (agree), −1 (disagree) or 0 (pass), not "2".'],
  ['votes.csv', `${VOTES}1003,then,5,9,1\n`, 'votes.csv, line 5: the comment "5" is not in comments.csv.'],
  ['votes.csv', `${VOTES}soon,then,0,9,1\n`, 'votes.csv, line 5: the timestamp "soon" is not a number.'],
  ['votes.csv', `${VOTES}1003,then,0\n`, 'votes.csv, line 5: the voter-id is missing.'],
  ['votes.csv', `${VOTES}1003,"then,0,9,1\n`, /^votes.csv, line \d+: this is not well-formed CSV/],
  ['comments.csv', `${COMMENTS}3000,then,1,8,0,0,0,Five\n`, 'comments.csv, line 5: the comment 1 is there a second time.'],
  ['comments.csv', `${COMMENTS}3000,then,2,8,0,0,maybe,Five\n`, 'comments.csv, line 5: moderated is −1, 0 or 1, not "maybe".'],
  ['participants-votes.csv', 'someone,0\n7,1\n', 'participants-votes.csv, line 1: the first line does not name participant, group-id.'],
] as const)('a broken %s is said in one sentence', (file, text, sentence) => {
  expect(() => read({ [file]: text })).toThrow(sentence)
})
