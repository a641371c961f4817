/**
 * Traditional characters with the simplified ones that the expressions beside this file are written in, in pairs; those
 * that no expression names are left out, which makes it a quarter as large. Written by `test/tools/write-traditional.ts`.
 */
const PAIRS =
  '丟丢並并乾干亂乱亞亚佈布佔占併并來来侷局係系俬私倉仓個个們们偉伟側侧傘伞備备傢家傳传傷伤傾倾價价儀仪儘尽償偿優优儲储兒儿內内兩两冊册凈净凍冻別别刪删則则剋克剛刚劃划劇剧劉刘動动務务勞劳勻匀匯汇區区協协卽即厠厕厤历參参吳吴呂吕員员問问啓启啟启喪丧喫吃喬乔單单嗎吗嘍喽嘗尝噁恶噸吨噹当嚐尝嚮向嚴严囉啰囌苏國国園园圖图團团埰采執执報报場场塊块塗涂墻墙壓压壞坏夠够夥伙奪夺奬奖妝妆媽妈孫孙學学寀采實实審审寫写寬宽寶宝將将專专尋寻對对導导層层屬属崗岗嵗岁嶽岳帥帅師师帶带幫帮幷并幹干幾几庫库廁厕廚厨廠厂廢废廣广廳厅張张強强彆别彈弹彔录彙汇彿佛後后從从復复惡恶愛爱態态慶庆慼戚憑凭懇恳應应懞蒙戰战戲戏戶户拋抛拚拼捨舍捲卷掃扫掛挂採采揀拣換换損损搧扇搶抢摺折擇择擊击擔担據据擠挤擡抬擬拟擰拧擴扩擺摆擾扰攝摄攤摊敎教敗败數数斷断於于昇升時时晉晋晝昼暈晕暫暂曆历曉晓曏向曬晒書书會会朮术東东査查條条棟栋楊杨業业極极榦干構构槍枪樂乐樑梁樓楼標标樣样橋桥機机檔档檢检檯台櫃柜欄栏權权歐欧歡欢歲岁歷历歸归殘残殺杀氣气汙污決决沒没沖冲況况淨净淩凌減减測测湊凑湯汤準准溝沟溫温滅灭滙汇滯滞滾滚滿满漲涨漿浆潔洁潤润潰溃澆浇濛蒙瀋沈瀏浏為为無无煩烦熱热燈灯燒烧營营爭争爲为爺爷牀床牆墙狀状獎奖獨独獲获現现環环產产産产畢毕畫画異异畵画當当瘓痪癱瘫發发盃杯盡尽監监盤盘盧卢眞真眾众矇蒙硃朱確确碼码礙碍禍祸禮礼稅税種种稱称積积穩稳穫获竅窍筆笔箇个節节範范簡简簽签籌筹籤签糰团紀纪約约紅红紋纹納纳紙纸級级細细紹绍終终組组結结絕绝絡络給给統统絶绝綁绑經经綠绿綫线維维綱纲網网綴缀綵彩緊紧緑绿緒绪線线編编緩缓練练縮缩總总績绩織织繞绕繫系繼继續续纍累纔才罷罢羅罗羣群羨羡習习翫玩聯联聲声職职聽听脩修腦脑腳脚膠胶臉脸臨临臺台與与興兴舉举舊旧舖铺舘馆華华萬万葉叶葯药蒐搜蓆席蓋盖蔘参蔣蒋薑姜薦荐藍蓝藥药蘇苏蘋苹處处號号蠟蜡衆众術术衕同衚胡衝冲裏里補补裝装裡里製制複复襬摆覈核見见規规視视親亲覺觉覽览觀观訂订計计訊讯討讨訓训託托記记訪访設设許许訴诉診诊註注証证評评詢询試试話话該该詳详誌志認认誒诶語语誤误說说説说誰谁課课調调談谈請请諒谅論论諮咨諸诸講讲謝谢證证識识譚谭譜谱譯译議议護护讀读變变讓让讚赞豬猪貓猫負负財财貨货責责貴贵買买貸贷費费貼贴賀贺資资賈贾賠赔賣卖質质賬账賺赚購购贊赞贏赢趕赶趙赵踰逾車车軟软載载輛辆輩辈輪轮輯辑輸输轉转轍辙辦办辯辩迴回這这連连週周進进遊游運运過过達达違违遞递遠远適适遲迟遶绕遷迁選选遺遗還还邊边郵邮鄒邹鄧邓鄭郑醣糖醫医針针釦扣鈅钥鈕钮鈡钟銀银銷销鋒锋鋪铺鋼钢錄录錢钱錨锚錯错録录錶表鍋锅鍵键鍼针鍾钟鎖锁鏈链鏡镜鐘钟鐵铁鑰钥長长門门閃闪閆闫閉闭開开閑闲閒闲間间閘闸閤合閱阅閲阅闆板關关陞升陳陈陸陆陽阳隊队階阶隨随險险隻只雙双雞鸡離离難难電电靈灵靜静鞦秋韆千韋韦韓韩響响頁页頂顶項项順顺須须預预頓顿領领頭头頻频題题額额顏颜顔颜願愿類类顧顾顯显風风颱台飆飙飛飞飯饭飲饮餅饼養养餘余館馆餵喂饋馈馬马馮冯駁驳駕驾騙骗騰腾驗验驟骤體体髮发鬍胡鬚须鬥斗魚鱼鴨鸭鴻鸿鵬鹏鷄鸡鹹咸麪面麫面麵面麼么麽么黃黄點点黨党齊齐齣出龍龙龔龚';

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
