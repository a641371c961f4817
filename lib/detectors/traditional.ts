/**
 * Traditional characters and the words of written Cantonese that talk about money, customers and secrets is made of, each
 * with the simplified character that the detectors of meaning know: one unit for one, so every offset stays.
 */
const PAIRS =
  '議议約约獎奖績绩資资調调給给貨货價价額额總总營营業业賬账帳账現现紅红稅税後后終终補补償偿絕绝機机內内傳传轉转發发單单報报應应實实從从開开個个們们對对讓让說说談谈籤签簽签續续條条協协違违賠赔罰罚' +
  '賣卖買买購购運运費费數数萬万億亿兩两幾几塊块錢钱員员經经張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙鄭郑謝谢許许馮冯蕭萧鄧邓蘇苏盧卢蔣蒋賈贾羅罗葉叶閻阎鍾钟譚谭鄒邹陸陆賴赖龔龚顧顾賀贺龍龙喬乔湯汤僱雇計计' +
  '師师醫医護护車车險险戶户聯联絡络電电話话號号碼码郵邮詢询質质獨独責责權权點点倉仓儲储體体圖图檔档標标記记務务獲获潤润淨净虧亏損损債债貸贷預预測测減减擬拟審审歲岁區区場场產产請请洩泄邊边還还沒没' +
  '這这與与為为於于會会來来幫帮過过裡里裏里間间問问題题長长門门閂关獻献關关係是緊紧處处級级組组網网訂订達达連连進进選选適适遠远釐厘據据糧粮賺赚銀银貴贵頭头時时隻只樓楼層层併并證证漲涨陞升職职離离' +
  '試试滿满輪轮領领財财擔担遲迟舖铺鋪铺廠厂備备壞坏餘余繳缴寫写壓压殺杀確确認认無无廣广雙双結结掛挂誰谁識识聲声裝装將将齊齐顆颗覺觉聽听難难簡简幹干幣币漢汉國国臺台灣湾東东華华豐丰興兴榮荣寶宝鵬鹏' +
  '麗丽馬马鴻鸿萊莱瑪玛靈灵劃划畫画' +
  // Written Cantonese.
  '佢他咗了嘅的畀给俾给唔不哋们喺在蚊元啲些攞拿搵找傾谈蝕亏嗰那睇看嚟来乜什冇没噉这';

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]),
);
const ANY = new RegExp(`[${[...SIMPLE.keys()].join('')}]`, 'g');

/** The text as the detectors of meaning read it. */
export function simplified(text: string): string {
  return text.replace(ANY, (character) => SIMPLE.get(character) ?? character);
}
