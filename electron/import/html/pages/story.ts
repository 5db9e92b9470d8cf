/** The paragraphs of an invented report, from which the pages of invented outlets are put together. */
export const HEADLINE = 'Ferry fire shuts Elmouth harbour as inquiry into engine work begins'
export const STORY: readonly string[] = [
  'ELMOUTH, March 4 (Coastal Wire) - A fire on a passenger ferry shut the harbour of Elmouth for most of Monday, and 212 people were taken off the ship by lifeboats before dawn, the coast guard said.',
  'Nobody was killed. Eleven people were treated for smoke in the lungs, two of them firefighters, according to the county hospital, which said that all but one had gone home by the evening.',
  '“We heard a bang below the car deck, and then the lights went out,” said Marta Oyelaran, 41, who was travelling to Garran with her two sons. “The crew were calm. They counted us three times.”',
  'The operator, Northern Isles Line, said that the ship, the 24-year-old Saint Brannoc, had passed its yearly inspection in January. It declined to say who had serviced the engines since.',
  'Transport minister Ian Pell told parliament that investigators would look at “every bolt” of the repairs that were done on the ship’s port engine at a yard in Tolm in February.',
  'Opposition leader Ruth Adeyemi said that the minister had been warned twice about the age of the island ferries, in letters of June and November, and had answered neither.',
  'The harbour master reopened one channel at 4.40 p.m. for fishing boats. Cargo ships were still waiting outside the breakwater at nightfall, and supermarkets on the islands asked people not to buy more than they need.',
  'Insurers put the damage at 30 million to 45 million crowns. A salvage company from Haverness will pump out the water that was used against the fire before the ship is towed to a dock.',
  'The Saint Brannoc carried 148,000 passengers last year, about a third of all traffic to the islands. The line said that a smaller ship would sail in its place from Wednesday, twice a day.',
  'A report in 2021 by the auditor general found that four of the seven state-owned ferries were older than the twenty years for which they were built, and that replacing them would take a decade.',
]
export const CAPTION =
  'Firefighters spray water on the Saint Brannoc in Elmouth harbour on Monday. Photograph: Lena Hask/Coastal Pictures'
export const CREDIT = 'Reporting by Tom Varga in Elmouth; Editing by Susan Okoro'

export const ARABIC_HEADLINE = 'حريق في عبّارة يغلق ميناء إلموث ويدفع إلى فتح تحقيق'
export const ARABIC: readonly string[] = [
  'قال خفر السواحل إن حريقا اندلع في عبّارة للركاب فجر الاثنين أدى إلى إغلاق ميناء إلموث معظم ساعات النهار، وإن 212 شخصا نُقلوا من السفينة بقوارب النجاة قبل شروق الشمس.',
  'ولم يسقط قتلى، لكن أحد عشر شخصا عولجوا من استنشاق الدخان، بينهم اثنان من رجال الإطفاء، وفق ما ذكره مستشفى المقاطعة الذي أضاف أن الجميع عدا واحدا غادروا المستشفى مساء.',
  'وقالت مارتا أويلاران، وهي مسافرة تبلغ من العمر 41 عاما، إنها سمعت دويا تحت سطح السيارات ثم انطفأت الأنوار، وأضافت أن الطاقم كان هادئا وأحصى الركاب ثلاث مرات.',
  'وأبلغ وزير النقل إيان بيل البرلمان أن المحققين سيفحصون كل قطعة في الإصلاحات التي أجريت على المحرك الأيسر للسفينة في فبراير شباط الماضي.',
]
export const JAPANESE_HEADLINE = 'フェリー火災でエルマス港が閉鎖、整備の経緯を調査へ'
export const JAPANESE: readonly string[] = [
  '沿岸警備隊によると、月曜日の未明に旅客フェリーで火災が発生し、エルマス港は終日ほぼ閉鎖された。乗客乗員212人は夜明け前に救命艇で避難した。',
  '死者はいなかったが、消防士2人を含む11人が煙を吸って手当てを受けた。郡立病院は、1人を除く全員が夕方までに帰宅したと発表した。',
  '息子2人とガラン島へ向かっていたマルタ・オイェラランさん（41）は「車両甲板の下で爆発音がして、明かりが消えた。乗組員は落ち着いていて、3回も人数を数えた」と話した。',
  '運航会社は、船齢24年の同船が1月に年次検査に合格していたと説明した。その後に誰がエンジンを整備したかは明らかにしなかった。',
  '運輸相は議会で、2月にトルムの造船所で行われた左舷エンジンの修理を徹底的に調べると述べた。',
]
