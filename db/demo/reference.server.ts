/** The made-up city, as its statistics office would count it: each bureau that asks the public gives it. */
export const demoReference = {
  givenBy: { transport: 'official1', 'city-management': 'official2' },
  sourceZh: '临江市统计年鉴，十八岁以上常住人口（虚构数据）',
  sourceEn: 'Linjiang statistical yearbook, residents aged 18 and over (made-up data)',
  year: 2025,
  table: `age, 18-34, 690000
age, 35-59, 1004000
age, 60+, 561000
sex, female, 1134000
sex, male, 1121000
district, 南岸区, Nan'an, 628000
district, 江北区, Jiangbei, 582000
district, 老城区, Old Town, 434000
district, 北山区, Beishan, 316000
district, 新港区, Xingang, 295000`,
}
export const DEMO_DISTRICTS = ['南岸区', '江北区', '老城区', '北山区', '新港区'] as const
