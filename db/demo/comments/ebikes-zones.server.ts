import { type DemoComment, who } from '../types.server.ts'

/** Articles 12 to 14: where parking is possible, where it is not, and the map of both. */
export const ebikesZones: DemoComment[] = [
  {
    by: 'citizen1', language: 'zh', clause: 'a12-p1-i1', quote: '一般不超过一百五十米', stance: 'support', daysBeforeNow: 12, hour: 7, endorsedBy: who('2 8-9 11 14 18 20'),
    body: '停得规矩的前提是有地方停。一百五十米能做到的话，我保证每天走过去停。',
  },
  {
    by: 'citizen2', language: 'zh', clause: 'a12-p1-i1', stance: 'amend', daysBeforeNow: 11, hour: 14, endorsedBy: who('1 12 16'),
    body: '送餐的时候一百五十米来回就是三分钟，一天四十单，两个小时没了。商场和写字楼门口能不能划几个限时十分钟的位。',
    proposed: '中心城区任意一点步行至最近停放区的距离，一般不超过一百五十米，商场、集中办公区出入口应当设置短时停放位；',
    tags: ['停放区', '劳动者'],
    response: { by: 'official1', outcome: 'partly', afterDays: 6, reason: '同意在商场和集中办公区设短时停放位，先选八处试行，时长十五分钟。是否写入条文，看试行三个月的占用情况。' },
  },
  {
    by: 'citizen4', language: 'zh', clause: 'a12-p1-i2', quote: '不小于二米', stance: 'support', daysBeforeNow: 12, hour: 11, endorsedBy: who('3 6 13 15 17 o e1 e3'),
    body: '两辆轮椅会车要一米八，二米是底线。很多地方现在剩不到一米，我只能下到机动车道上去。',
  },
  {
    by: 'citizen7', language: 'zh', clause: 'a12-p1-i2', stance: 'oppose', daysBeforeNow: 10, hour: 21, endorsedBy: who('5'),
    body: '老城区人行道总共一米八，按这个标准一处停放区都划不出来，车反而全停进巷子里。请给老城区单独的做法，比如占用路边的一个汽车位。',
    tags: ['停放区', '老城区'],
    replies: [
      { by: 'expert1', hoursAfter: 15, body: '路侧设位是可行的，一个小汽车位能停十辆车，视距也比人行道好。需要交警部门同意。', replies: [{ by: 'citizen7', hoursAfter: 4, body: '这样好，我们巷口那个位常年停一辆不动的车。' }, { by: 'citizen5', hoursAfter: 22, body: '少一个车位，我进货的车停哪里？也请替店家想想。' }] },
    ],
    response: { by: 'official1', outcome: 'partly', afterDays: 5, reason: '二米净宽不降低。已与交警支队商定，人行道不足时可以在路侧设置停放区，下一稿增加一项。' },
  },
  {
    by: 'expert3', language: 'zh', clause: 'a12-p1-i4', quote: '不占用盲道、无障碍坡道和应急疏散通道', stance: 'amend', daysBeforeNow: 9, hour: 10, endorsedBy: who('4 6 13 15 o e1'),
    body: '不占用还不够，要留距离。车把宽六十多厘米，贴着盲道停，车把就伸到盲道上方了。与盲道边缘至少留二十五厘米。',
    proposed: '不占用盲道、无障碍坡道和应急疏散通道，与盲道边缘的净距不小于二十五厘米',
    tags: ['无障碍'],
    response: { by: 'official1', outcome: 'adopted', afterDays: 4, reason: '采纳。二十五厘米的净距写入下一稿，并纳入划线验收。' },
  },
  {
    by: 'citizen3', language: 'zh', clause: 'a12-p1-i3', stance: 'ask', daysBeforeNow: 7, hour: 8, endorsedBy: who('1'),
    body: '我家旁边的公交站在小学门口，五十米内要设停放区，十五米内又禁停，到底画在哪里？',
    response: { by: 'official1', outcome: 'adopted', afterDays: 3, reason: '两条同时适用：画在距校门十五米以外、距站点五十米以内。两者冲突时以禁停为准，下一稿补充一句。' },
  },
  {
    by: 'citizen13', language: 'zh', clause: 'a12-p2', quote: '公示时间不少于十日', stance: 'amend', daysBeforeNow: 8, hour: 19, endorsedBy: who('6-7 15 20'),
    body: '光公示，居民不同意怎么办？应当写明反对的人多了要开会商量。我们小区去年一觉醒来门口多了八十辆车。',
    proposed: '公示时间不少于十日；三分之一以上住户提出异议的，应当组织协商',
    tags: ['居住区'],
  },
  {
    by: 'citizen20', language: 'zh', clause: 'a12-p2', quote: '三十米范围内', stance: 'ask', daysBeforeNow: 5, hour: 15, endorsedBy: [],
    body: '三十米是从大门量还是从围墙量？我们小区有四个门，围墙一公里。',
  },
  {
    by: 'citizen9', language: 'en', clause: 'a12-p1', stance: 'support', daysBeforeNow: 6, hour: 19, endorsedBy: who('1 10 19'),
    body: 'Please build the zones before the fees start. Order matters: places first, penalties second.',
  },
  {
    by: 'citizen15', language: 'zh', clause: 'a12-p1', stance: 'amend', daysBeforeNow: 1, hour: 7, endorsedBy: who('6'),
    body: '滨江步道入口没有停放区，车全堆在坡口。建议公园和步道入口也列进来。',
  },
  {
    by: 'org1', language: 'zh', clause: 'a13-i1', stance: 'support', daysBeforeNow: 12, hour: 10, endorsedBy: who('3-4 6 11 13 15 17 20 e1 e3 e5'),
    body: '盲道上的一辆车，对看得见的人是绕一步，对我们是撞一下。全部支持，不留例外。',
  },
  {
    by: 'citizen17', language: 'zh', clause: 'a13-i3', quote: '十五米', stance: 'amend', daysBeforeNow: 9, hour: 18, endorsedBy: who('3 11'),
    body: '药房就在医院旁边，救护车进来要转一个大弯，十五米不够，建议医院急诊口放到三十米。',
    proposed: '十五米、医院急诊出入口三十米',
    tags: ['禁停区'],
  },
  {
    by: 'citizen11', language: 'zh', clause: 'a13-i3', stance: 'oppose', daysBeforeNow: 8, hour: 8, endorsedBy: who('2 16'),
    body: '我在医院上班，凌晨一点下夜班没有公交，门口禁停我还要走到马路对面黑的地方去找车。请在员工通道留一块有灯的停放区。',
    replies: [{ by: 'citizen17', hoursAfter: 11, body: '急诊口不能停，员工口可以，两件事分开就行。' }],
    response: { by: 'official1', outcome: 'partly', afterDays: 4, reason: '十五米禁停不变。将在市属医院员工出入口十五米以外、有照明处各设一处停放区，名单随坐标数据公布。' },
  },
  {
    by: 'citizen3', language: 'zh', clause: 'a13-i3', stance: 'support', daysBeforeNow: 10, hour: 17, endorsedBy: who('6 13 e5'),
    body: '幼儿园放学那十分钟，门口又是车又是娃。支持禁停，但要有人管。',
  },
  {
    by: 'citizen10', language: 'en', clause: 'a13-i2', quote: 'bridges', stance: 'ask', daysBeforeNow: 4, hour: 21, endorsedBy: who('9'),
    body: 'Does this cover the landing at each end of the old bridge? There is a wide square there which is the natural place to change to the tram.',
    response: { by: 'official1', outcome: 'adopted', afterDays: 2, reason: 'The square is not part of the bridge. The next draft will say "bridge decks and their ramps", so that squares at the bridgehead may hold a zone.' },
  },
  {
    by: 'citizen5', language: 'zh', clause: 'a13-i5', quote: '市人民政府公布的其他区域', stance: 'amend', daysBeforeNow: 6, hour: 13, endorsedBy: who('16'),
    body: '店铺门口也该算。一早开门先搬二十辆车，豆浆都凉了。',
    proposed: '临街店铺出入口正前方二米范围内以及市人民政府公布的其他区域',
  },
  {
    by: 'citizen16', language: 'en', clause: 'a13', stance: 'amend', daysBeforeNow: 2, hour: 11, endorsedBy: who('5'),
    body: 'Shopfronts are missing. I run a small café, and on Saturdays a pram cannot get to my door. Two clear metres in front of an entrance would do.',
  },
  {
    by: 'citizen14', language: 'zh', clause: 'a14-p1', quote: '供公众和运营企业免费使用', stance: 'support', daysBeforeNow: 12, hour: 23, endorsedBy: who('8 10 12 16 18 e1'),
    body: '坐标开放是全文最好的一句。建议同时给历史版本，谁什么时候改过围栏一看就知道，被冤枉扣费也有据可查。',
    tags: ['数据公开'],
  },
  {
    by: 'citizen12', language: 'zh', clause: 'a14-p1', quote: '二十四小时内更新', stance: 'amend', daysBeforeNow: 9, hour: 4, endorsedBy: who('2 14 20'),
    body: '道路临时施工，早上围起来，到晚上地图还是绿的，我们被罚，用户也被扣。施工和活动这类能提前知道的，应当提前发。',
    proposed: '二十四小时内更新，因施工、活动临时调整的应当提前二十四小时公布',
    response: { by: 'official1', outcome: 'adopted', afterDays: 5, reason: '采纳。施工许可信息将同步推送到坐标数据，应急抢修除外。' },
  },
  {
    by: 'expert1', language: 'zh', clause: 'a14-p2', quote: '一般不超过三米', stance: 'oppose', daysBeforeNow: 10, hour: 16, endorsedBy: who('12 14'),
    body: '楼间距小的路段，普通卫星定位误差常在八到十五米。写三米做不到，做不到的条文等于没有。应按路段分级，高楼区用地面信标辅助。',
    proposed: '开阔路段一般不超过三米、高楼密集路段一般不超过五米',
    tags: ['定位误差'],
    replies: [{ by: 'citizen1', hoursAfter: 6, body: '我站在线里，手机说我在线外，扣了五块。误差多少我不懂，别让我出钱就行。' }],
  },
  {
    by: 'citizen8', language: 'zh', clause: 'a14-p2', quote: '由运营企业承担举证责任', stance: 'support', daysBeforeNow: 7, hour: 21, endorsedBy: who('1-2 9 14 16 18-19 e2'),
    body: '我被扣过三次，客服每次都说“系统显示”。终于轮到它证明了。',
  },
  {
    by: 'citizen18', language: 'zh', clause: 'a14-p2', stance: 'ask', daysBeforeNow: 3, hour: 18, endorsedBy: [],
    body: '用老人机扫码租车的人看不到地图，怎么知道哪里能停？地上有没有线？',
  },
  {
    by: 'citizen19', language: 'en', clause: 'a14-p1', stance: 'amend', daysBeforeNow: 5, hour: 16, endorsedBy: who('10 14'),
    body: 'Publishing coordinates helps people who write software. Please also paint the zones and number them, so that anyone can say "zone 214" on the phone.',
  },
]
