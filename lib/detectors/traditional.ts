/**
 * Traditional characters with the simplified ones that words and expressions of the detectors and of etiquette are written
 * in, in pairs; those that nobody names are left out, which makes it half as large. Written by
 * `test/tools/write-traditional.ts`.
 */
const PAIRS =
  '丟丢並并乾干亂乱亞亚佈布佔占併并來来侶侣侷局係系俬私倆俩倉仓個个們们倖幸倫伦偉伟側侧偽伪傑杰傘伞備备傢家傭佣傳传債债傷伤傾倾僅仅僕仆僞伪僱雇價价儀仪儁俊億亿儘尽償偿優优儲储兇凶兌兑兒儿內内兩两冊册凈净凍冻凱凯別别刪删則则剋克剎刹剛刚剝剥剷铲劃划劇剧劉刘劍剑劑剂勁劲動动務务勞劳勵励勸劝勻匀匯汇區区協协卻却卽即厠厕厤历厲厉參参吳吴呂吕員员唄呗唸念問问啓启啞哑啟启喎㖞喪丧喫吃喬乔單单喲哟嗎吗嘍喽嘖啧嘗尝噁恶噓嘘噴喷噸吨噹当嚇吓嚐尝嚮向嚴严囉啰囌苏國国圍围園园圓圆圖图團团垻坝埰采執执堅坚報报場场塊块塗涂墊垫墮堕墳坟墻墙壓压壘垒壞坏壩坝壯壮壺壶壽寿夠够夢梦夥伙夾夹奧奥奪夺奬奖妝妆姦奸婦妇媽妈嬌娇嬰婴孃娘孫孙學学宮宫寀采實实寧宁審审寫写寬宽寵宠寶宝將将專专尋寻對对導导屆届屍尸層层屬属峯峰島岛崑昆崗岗嵗岁嶽岳巖岩帥帅師师帳帐帶带幣币幫帮幷并幹干幾几庫库廁厕廂厢廈厦廚厨廟庙廠厂廢废廣广廳厅弔吊張张強强彆别彈弹彔录彙汇彿佛後后徑径從从復复徵征恆恒恥耻悅悦惡恶愛爱態态慘惨慣惯慶庆慼戚憑凭憶忆懇恳應应懞蒙懟怼懶懒懷怀懸悬戰战戲戏戶户拋抛拚拼捨舍捱挨捲卷掃扫掙挣掛挂採采揀拣揚扬換换揮挥損损搖摇搧扇搵揾搶抢摳抠摺折撈捞撐撑撥拨撲扑撻挞撿捡擇择擊击擋挡擔担據据擠挤擡抬擬拟擰拧擲掷擴扩擺摆擼撸擾扰攔拦攜携攝摄攢攒攤摊攬揽敎教敗败數数斃毙斬斩斷断於于旂旗旣既昇升時时晉晋晝昼暈晕暉晖暫暂曆历曉晓曏向曬晒書书會会朮术東东枴拐柺拐査查桿杆條条棄弃棊棋棟栋棧栈楊杨業业極极榘矩榦干構构槍枪槓杠樂乐樑梁樓楼標标樣样樹树橋桥機机橫横檔档檢检檯台檸柠檻槛櫃柜櫥橱櫻樱欄栏權权歐欧歡欢歲岁歷历歸归殘残殭僵殯殡殺杀殻壳殼壳毀毁氣气氾泛汎泛汙污決决沒没沖冲況况洩泄涼凉淨净淩凌淺浅減减測测湊凑湯汤準准溝沟溫温溼湿滅灭滙汇滬沪滯滞滾滚滿满漁渔漢汉漲涨漿浆潑泼潔洁潛潜潤润潰溃澆浇澱淀濕湿濛蒙濟济濾滤瀋沈瀏浏灑洒灣湾災灾為为烏乌無无煙烟煩烦熱热燈灯燉炖燒烧燙烫燜焖營营燦灿燬毁燭烛燻熏爐炉爛烂爭争爲为爺爷爾尔牀床牆墙牴抵牽牵犢犊狀状獃呆獄狱獎奖獨独獲获獵猎獸兽獻献現现瑤瑶環环瓊琼產产産产畝亩畢毕畫画異异畵画當当疊叠痠酸瘋疯瘓痪療疗癡痴癥症癱瘫癲癫發发皁皂盃杯盡尽監监盤盘盧卢眞真眾众矇蒙硃朱碩硕確确碼码磚砖礙碍礦矿祕秘禍祸禦御禮礼禱祷禿秃稅税種种稱称穀谷穌稣積积穩稳穫获窩窝窮穷竅窍竇窦竈灶競竞筆笔筍笋箇个節节範范篩筛簡简簽签籃篮籌筹籠笼籤签籬篱粵粤糞粪糧粮糰团糾纠紀纪約约紅红納纳紐纽純纯紙纸級级紛纷紡纺紮扎細细紹绍終终組组結结絕绝絡络給给統统絲丝絶绝綁绑經经綜综綠绿綫线維维綱纲網网綴缀綵彩綿绵緊紧緑绿緒绪線线緣缘編编緩缓練练緻致縣县縫缝縮缩總总績绩織织繞绕繩绳繪绘繫系繳缴繼继續续纍累纔才纜缆罰罚罵骂罷罢羅罗羣群羨羡義义習习翫玩聖圣聞闻聯联聰聪聲声聶聂職职聽听聾聋脩修脫脱腎肾腦脑腫肿腳脚腸肠膚肤膠胶膩腻膽胆臉脸臘腊臟脏臥卧臨临臺台與与興兴舉举舊旧舖铺舘馆莊庄華华菸烟萬万葉叶葯药蒐搜蒼苍蓆席蓋盖蓮莲蔔卜蔘参蔣蒋蕭萧薑姜薦荐薩萨藍蓝藝艺藥药蘇苏蘋苹蘭兰蘿萝處处虛虚號号虧亏蝦虾螞蚂蟲虫蠟蜡衆众術术衕同衚胡衛卫衝冲袷夹裏里補补裝装裡里製制複复褲裤襪袜襬摆覈核見见規规視视親亲覺觉覽览觀观訂订計计訊讯討讨訓训託托記记訪访設设許许訴诉診诊註注証证詐诈評评詞词詢询試试詩诗話话該该詳详誌志認认誒诶誕诞語语誠诚誤误說说説说誰谁課课調调談谈請请諒谅論论諮咨諸诸諾诺講讲謝谢謠谣謡谣證证識识譚谭譜谱譭毁譯译議议護护譽誉讀读變变讓让讚赞豐丰豬猪貓猫貝贝負负財财貨货販贩貪贪責责貴贵買买貸贷費费貼贴貿贸賀贺資资賈贾賊贼賓宾賞赏賠赔賣卖賤贱質质賬账賭赌賴赖賺赚購购賽赛贈赠贊赞贏赢贖赎贛赣趕赶趙赵踰逾蹤踪車车軌轨軍军軒轩軟软軸轴較较載载輔辅輕轻輛辆輝辉輩辈輪轮輯辑輸输輻辐轉转轍辙辦办辭辞辯辩農农迴回逕径這这連连週周進进遊游運运過过達达違违遜逊遞递遠远適适遲迟遶绕遷迁選选遺遗遼辽還还邊边邏逻郵邮鄉乡鄒邹鄔邬鄧邓鄭郑鄰邻醜丑醣糖醫医醬酱釋释釐厘釘钉針针釣钓釦扣鈅钥鈎钩鈕钮鈡钟鈴铃鉅巨鉗钳鉤钩銀银銅铜銖铢銷销鋒锋鋪铺鋼钢錄录錘锤錢钱錦锦錨锚錫锡錯错録录錶表鍋锅鍍镀鍵键鍼针鍾钟鎊镑鎖锁鎚锤鎭镇鎮镇鏈链鏟铲鏡镜鐘钟鐵铁鑰钥長长門门閃闪閆闫閉闭開开閑闲閒闲間间閔闵閘闸閤合閥阀閨闺閩闽閱阅閲阅閻阎闆板闕阙關关闢辟陝陕陞升陣阵陳陈陸陆陽阳隊队階阶際际隨随險险隱隐隻只雙双雜杂雞鸡離离難难雲云電电霧雾靈灵靚靓靜静鞦秋韆千韋韦韓韩響响頁页頂顶項项順顺須须預预頓顿領领頭头頸颈頻频顆颗題题額额顏颜顔颜願愿類类顧顾顯显風风颱台飄飘飆飙飛飞飯饭飲饮飽饱飾饰餃饺餅饼養养餓饿餘余餡馅館馆餬糊餵喂饃馍饋馈馬马馮冯馳驰駁驳駐驻駕驾駛驶駝驼駡骂駱骆騎骑騙骗騰腾騷骚驗验驚惊驟骤髒脏體体髮发鬆松鬍胡鬚须鬥斗鬧闹鬱郁魚鱼魯鲁鮑鲍鮮鲜鳥鸟鳳凤鳴鸣鴨鸭鴻鸿鴿鸽鵝鹅鵬鹏鶴鹤鷄鸡鹹咸鹽盐麗丽麥麦麪面麫面麵面麼么麽么黃黄點点黨党黴霉鼕冬齊齐齋斋齒齿齡龄齣出龍龙龔龚龜龟';

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
