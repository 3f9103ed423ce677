import type { English } from '#app/i18n/keys.ts'
import type { messages as zh } from './about.zh-CN.ts'

export const messages: English<typeof zh> = {
  'accounts.about.title': 'About Minyi',
  'accounts.about.what.title': 'What this is',
  'accounts.about.what.text':
    'Minyi is where government asks. An agency publishes a draft here; you can comment on any clause of it; and the agency has to say of each comment what became of it, and why. Reading needs no account, commenting does.',
  'accounts.about.words.title': 'What happens to your words',
  'accounts.about.words.text':
    'A comment is public as soon as you send it, with your display name and kind of participant. You can edit it until the first answer; earlier wordings are kept. You can withdraw it. An agency that hides a comment has to publish the reason and leaves a mark. A comment stays with the clause it is about.',
  'accounts.about.numbers.title': 'Where the figures come from',
  'accounts.about.numbers.text':
    'The figures on the page, in the tables and in the downloads are one calculation and can be recomputed from published data. People, comments and endorsements are counted apart; organisations are never counted as people.',
  'accounts.about.data.title': 'What we keep',
  'accounts.about.data.text':
    'An account keeps your e-mail, a scrambled form of your password, your display name and what you choose to add; a session keeps times and the name of the browser. No advertising, no third-party tracking. The log of actions is public and holds numbers, no names and no e-mail. You can download all your data under “My account” at any time.',
  'accounts.about.deletion.title': 'After an account is deleted',
  'accounts.about.deletion.text':
    'E-mail, password, names and other personal data are erased at once and cannot be brought back. Comments, replies and endorsements that were published are part of the public record and stay under “Deleted account”, with no link to you.',
  'accounts.about.open.title': 'Open source',
  'accounts.about.open.text': 'The platform is open source under AGPL-3.0. Anybody may check how it works.',
}
