/** Talk in the room of the e-bikes consultation. `{expert1}` stands for that person's name; `replyTo` counts from 1. Our own writing. */
export type DemoMessage = { by: string; text: string; daysBeforeNow: number; hour: number; minute: number; replyTo?: number }

export const demoTalk: readonly DemoMessage[] = [
  {
    by: 'citizen11',
    text: '第十五条说停放区外的车二小时内清运，夜里也这样算吗？我凌晨下班，医院门口常常堵着。',
    daysBeforeNow: 2,
    hour: 19,
    minute: 4,
  },
  {
    by: 'citizen14',
    text: '条文没分白天夜里，应该都算。占压盲道和消防通道的还要短，三十分钟。',
    daysBeforeNow: 2,
    hour: 19,
    minute: 11,
    replyTo: 1,
  },
  {
    by: 'citizen12',
    text: '说句实话，夜里我们一个片区只有一台车，三十分钟跑不过来是常事。',
    daysBeforeNow: 2,
    hour: 20,
    minute: 2,
    replyTo: 2,
  },
  {
    by: 'expert1',
    text: '可以让企业按时段配车，并把夜间到场时间公开出来。大家看得见，比只写一个期限管用。',
    daysBeforeNow: 2,
    hour: 20,
    minute: 30,
    replyTo: 3,
  },
  {
    by: 'citizen16',
    text: 'Article 38 says a parking zone is marked by lines or a geofence. How does a café owner find out where a geofence runs?',
    daysBeforeNow: 1,
    hour: 9,
    minute: 2,
  },
  {
    by: 'official1',
    text: 'A fair question, thank you. If you would like it answered in writing, please leave it as a comment on article 38.',
    daysBeforeNow: 1,
    hour: 10,
    minute: 20,
    replyTo: 5,
  },
  {
    by: 'citizen17',
    text: '地铁站口早上八点那半小时最乱。能不能先在三四个站试，看清运跟不跟得上，再全市铺开？',
    daysBeforeNow: 1,
    hour: 12,
    minute: 41,
  },
  {
    by: 'citizen14',
    text: '同意先试点。@{expert1} 说的到场时间，试点里就可以公开。',
    daysBeforeNow: 1,
    hour: 12,
    minute: 55,
    replyTo: 7,
  },
  {
    by: 'official1',
    text: '谢谢各位。要写进意见台账、得到书面答复的，请在草案页面对着条款发表意见；这里的讨论我们也会看。',
    daysBeforeNow: 1,
    hour: 16,
    minute: 5,
  },
]
/** Who marked which message (counted from 1), and how. */
export const demoReactions: readonly { by: string; number: number; reaction: 'agree' | 'thanks' | 'unclear' }[] = [
  { by: 'citizen12', number: 4, reaction: 'thanks' },
  { by: 'citizen14', number: 4, reaction: 'agree' },
  { by: 'citizen11', number: 7, reaction: 'agree' },
  { by: 'citizen14', number: 7, reaction: 'agree' },
  { by: 'citizen16', number: 6, reaction: 'thanks' },
]
