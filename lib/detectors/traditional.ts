/**
 * Traditional characters with the simplified ones that words and expressions of the detectors and of etiquette are written
 * in, in pairs; those that nobody names are left out, which makes it half as large. Written by
 * `test/tools/write-traditional.ts`.
 */
const PAIRS =
  '並并乾干亞亚佈布佔占併并來来侷局係系俬私倆俩個个們们倖幸倫伦偉伟傘伞備备傢家傭佣傳传債债傾倾僅仅價价億亿儘尽償偿優优儲储兒儿內内兩两冊册凈净別别刪删則则剋克剛刚剝剥劃划劇剧劉刘動动務务勞劳勵励匯汇區区協协卽即厤历參参吳吴呂吕員员問问啓启啟启喫吃喬乔單单嗎吗嘍喽噸吨噹当嚮向嚴严囉啰囌苏國国圍围園园圖图團团埰采堅坚報报場场塊块墊垫壓压壘垒壞坏壽寿夠够夢梦夥伙夾夹奧奥奬奖媽妈孃娘孫孙學学寀采實实寧宁審审寫写寬宽寶宝將将專专對对導导屆届層层屬属島岛崗岗嵗岁帥帅師师帳帐帶带幣币幫帮幷并幹干幾几庫库廈厦廚厨廠厂廣广張张強强彆别彔录彙汇彿佛後后徑径從从復复徵征愛爱態态慶庆憑凭應应懞蒙懷怀懸悬戲戏戶户拚拼掛挂採采換换損损摺折撐撑據据擾扰敎教敗败數数斬斩斷断於于旂旗昇升時时晉晋暫暂曆历曏向書书會会朮术東东枴拐柺拐査查條条棄弃棟栋楊杨業业榦干構构樂乐樑梁樓楼標标樣样橋桥機机檔档檯台櫃柜權权歐欧歲岁歷历歸归殻壳殼壳決决沒没況况洩泄淨净淩凌減减測测湯汤準准溝沟溫温滙汇滬沪滯滞滿满漲涨潔洁潛潜潤润濛蒙瀋沈灣湾為为烏乌無无煩烦熱热營营爲为爺爷爾尔牀床獎奖獨独獵猎現现環环瓊琼產产産产當当疊叠發发盃杯盡尽監监盤盘盧卢眞真眾众矇蒙硃朱確确碼码祕秘禮礼稅税種种稱称穀谷積积競竞箇个節节範范簽签籤签粵粤糧粮糰团糾纠紀纪約约紅红納纳紙纸級级紛纷紡纺細细終终組组結结絕绝絡络給给統统絶绝經经綫线維维網网綴缀綵彩線线編编練练緻致縣县縮缩總总績绩織织繫系續续纔才罰罚羅罗羣群習习翫玩聞闻聯联聲声職职聽听脩修脫脱腫肿臘腊臨临臺台與与興兴舉举舊旧莊庄華华萬万葉叶葯药蓆席蓋盖蔘参蔣蒋蕭萧薑姜薩萨藥药蘇苏蘋苹蘭兰處处號号虧亏衆众術术衕同衚胡袷夹裏里補补裝装裡里製制複复覈核見见規规視视親亲訂订計计訊讯討讨訓训記记訪访設设許许訴诉診诊註注証证評评詞词詢询試试話话該该詳详誌志認认誒诶語语誠诚誤误說说説说誰谁課课調调談谈請请論论諮咨諸诸諾诺講讲謝谢證证識识譚谭譯译議议護护譽誉讀读變变讓让讚赞貝贝負负財财貨货責责貴贵買买貸贷費费貼贴貿贸賀贺資资賈贾賓宾賞赏賠赔賣卖質质賬账賭赌賴赖賺赚購购賽赛贈赠贊赞贛赣趕赶趙赵踰逾車车軍军軟软輛辆輩辈輪轮輸输轉转辦办農农迴回逕径這这連连週周進进遊游運运過过達达違违遜逊遞递遠远遲迟選选遼辽還还邊边郵邮鄉乡鄒邹鄧邓鄭郑醣糖醫医釋释釦扣鈅钥鈕钮鈡钟銀银銷销鋒锋錄录錢钱錯错録录錶表鍾钟鎊镑鎖锁鎭镇鎮镇鏈链鐘钟鐵铁鑰钥長长門门閆闫開开閑闲閒闲間间閤合閩闽閱阅閲阅閻阎闆板關关陝陕陞升陳陈陸陆陽阳隊队際际隨随險险隻只雙双雜杂離离雲云電电靜静鞦秋韆千韋韦韓韩頁页項项預预領领頭头頻频題题額额願愿顧顾顯显颱台飯饭飲饮餘余餵喂饋馈馬马馮冯馳驰駕驾駛驶騰腾驗验驚惊髮发鬆松鬍胡魯鲁鴨鸭鵝鹅鵬鹏麥麦麪面麫面麵面麼么麽么黃黄點点齣出龍龙龔龚';

/** Chinese characters of the basic plane, by their distance from the first. */
const FIRST = 0x3400;
const TABLE = new Uint16Array(0xa000 - FIRST);
for (let at = 0; at < PAIRS.length; at += 2) TABLE[PAIRS.charCodeAt(at) - FIRST] = PAIRS.charCodeAt(at + 1);

/** The text in simplified characters as far as the expressions need it; every offset stays. One look-up a unit. */
export function simplified(text: string): string {
  let done = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const simple = TABLE[text.charCodeAt(at) - FIRST];
    if (simple === undefined || simple === 0) continue;
    done += text.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return from === 0 ? text : done + text.slice(from);
}

/** Written Cantonese, and variants that the conversion does not know, by the character that means the same: one unit for one. */
const CANTONESE = new Map(
  pairsOf('佢他咗了嘅的畀给俾给唔不哋们喺在蚊元啲些攞拿搵找傾谈蝕亏嗰那睇看嚟来乜什冇没噉这帳账閂关係是撳按'),
);
const ANY_CANTONESE = new RegExp(`[${[...CANTONESE.keys()].join('')}]`, 'g');

/** The text as the detectors of meaning read it: in simplified characters and the words of the standard language. */
export function inMandarin(text: string): string {
  return simplified(text.replace(ANY_CANTONESE, (character) => CANTONESE.get(character) ?? character));
}

function pairsOf(pairs: string): readonly (readonly [string, string])[] {
  return Array.from({ length: pairs.length / 2 }, (_, at) => [
    pairs.charAt(2 * at),
    pairs.charAt(2 * at + 1),
  ]);
}
