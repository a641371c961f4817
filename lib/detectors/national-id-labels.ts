/**
 * What the world calls its numbers of persons, taxpayers and companies, and whose number each name means: countries by
 * ISO 3166-1 code, one number of a country as `gb:utr`. Names that many countries use list them all.
 */
const NAMED: readonly (readonly [whose: string, label: string])[] = [
  ['us:ssn ch', 'ssn|ssid|social security(?: (?:number|no\\.?))?'],
  ['ch', 'ahv|avs|(?:ahv|avs)-?(?:nr|nummer)'],
  ['us:itin', 'itin'],
  ['us:mbi au:medicare', 'mbi|medicare(?: (?:beneficiary )?(?:id|card|number|no\\.?))*'],
  ['us:mbi', 'patient'],
  ['us:npi', 'npi|(?:national )?provider (?:id|identifier)(?: number)?'],
  ['us:dea', 'dea(?: (?:number|no\\.?|registration|certificate))*|certificate number'],
  ['us:ein', 'ein|employer identification number|fein'],
  ['gb:nino', 'nino|national insurance(?: (?:number|no\\.?))?'],
  ['gb:nhs', 'nhs(?: (?:number|no\\.?))?|nhs id'],
  ['gb:utr', 'utr|unique taxpayer reference'],
  ['in:aadhaar', 'aa?dhaa?r(?: (?:card|number|no\\.?|uid)){0,2}'],
  ['in:pan', 'pan(?: card)?(?: (?:number|no\\.?))?|permanent account number'],
  ['in:gst', 'gstin?s?'],
  ['in:epic', 'epic|voter id(?: card)?(?: (?:number|no\\.?))?'],
  ['pl', 'pesel|nip|dow[oó]d'],
  ['pl:regon', 'regon'],
  ['br cr', 'cpf|cnpj|cadastro de pessoas f[ií]sicas|cadastro nacional da pessoa jur[ií]dica'],
  ['cr', 'cpj|c[eé]dula (?:de )?(?:persona |residencia)?(?:f[ií]sica|jur[ií]dica)?(?<!de )'],
  [
    'kr:rrn',
    'rrn|frn|주민등록번호|외국인등록번호|(?:resident|foreign(?:er)?|alien) registration(?: (?:number|no\\.?))?',
  ],
  ['kr:brn', 'brn|사업자 ?등록 ?번호'],
  ['tr', 't\\.?c\\.?(?: kimlik)?(?: no\\.?)?|(?:t\\.?c\\.? ?)?kimlik(?: (?:no|numaras[ıi])\\.?)?|turkish id'],
  ['tr:vkn', 'vkn|vergi (?:kimlik )?(?:no|numaras[ıi])'],
  ['de:idnr', 'steuer-?id(?:entifikationsnummer)?|steuerliche identifikationsnummer'],
  ['de:idnr de:stnr', 'steuernummer|st\\.?-nr\\.?'],
  ['de:vat at:vat', 'ust-?id(?:[ -]?nr)?\\.?|ust id nr\\.?|umsatzsteuer[ -]?id(?:entifikationsnummer)?'],
  ['de:svnr at:svnr ch', '(?:renten|sozial)?versicherungsnummer|sv-?nr|rvnr|vsnr|svnr'],
  ['de:id', 'personalausweis(?:-?(?:nummer|nr\\.?))?|ausweis-?(?:nummer|nr\\.?)'],
  [
    'de:kvnr',
    'krankenversicher(?:ungs|ten)-?(?:nummer|nr\\.?)|versicherten-?(?:nummer|nr\\.?)|kvnr|egk(?:-?(?:nummer|nr\\.?))?|gesundheitskarte',
  ],
  ['de:lanr', 'lanr|(?:lebenslange )?arztnummer'],
  ['de:bsnr', 'bsnr|betriebsst[äa]ttennummer'],
  ['at', 'abgabenkontonummer|uid(?:-nummer)?'],
  ['ch', 'uid|mwst|uid-nummer|unternehmens-identifikationsnummer|mehrwertsteuernummer'],
  ['it', 'codice fiscale|c\\.? ?f\\.?(?=[ :是])'],
  ['it:vat', 'p\\.? ?iva|partita iva'],
  ['it:id', 'carta d.identit[aà]'],
  ['fi', 'hetu|henkil[öo]tunnus|sosiaaliturvatunnus'],
  ['fi:vat', 'y-tunnus|yritys- ja yhteis[öo]tunnus|arvonlis[äa]veronumero|alv(?: ?nro)?'],
  ['no', 'f[øo]dselsnummer|d-nummer|personnummer'],
  ['se', 'personn(?:ummer|r)|pnr|samordningsnummer'],
  ['no:vat se', 'org(?:\\.|anisasjons|anisations)?-?n(?:r|ummer)|mva|merverdiavgift'],
  ['sg', 'nric|fin|uen|unique entity number'],
  ['my', 'nric|mykad|no\\.? kad pengenalan|ic number|ic no\\.?'],
  ['id', 'npwp|nik|ktp|nomor (?:pokok wajib pajak|induk kependudukan)'],
  ['hr', 'oib|osobni identifikacijski broj'],
  ['nl', 'bsn|citizen service number|burgerservicenummer|sofinummer|onderwijsnummer'],
  ['nl:vat be:vat', 'btw(?:-?nr|-?(?:identificatie)?nummer)?'],
  [
    'be',
    'insz|niss|bis(?=[ :是])|num[ée]ro (?:bis|national)|identificatienummer van de sociale zekerheid|rijksregister(?:nummer)?|rrn|registre national|ondernemingsnummer',
  ],
  ['dk', 'cpr(?:-?n(?:ummer|r))?|cvr(?:-?n(?:ummer|r))?'],
  ['au', 'tfn|abn|acn|tax file number'],
  ['mx', 'curp|rfc|clave [úu]nica de registro de poblaci[óo]n|registro federal de contribuyentes'],
  ['ar', 'cuit|cuil|c[oó]digo [uú]nico de identificaci[oó]n tributaria'],
  ['es ar:dni pe', 'dni|documento nacional de identidad'],
  ['es uy', 'nie|n[úu]mero de identi(?:dad|ficaci[óo]n) de extranjero'],
  [
    'es pt fr ao dz',
    'nif|n[úu]mero de identifica(?:ção|ción) fiscal|num[ée]ro d.(?:identification|immatriculation) fiscale',
  ],
  ['fr:vat lu:vat', 'num[ée]ro d.identification [àa] la taxe(?: sur la valeur ajout[ée]e)?'],
  [
    'es ro',
    'cif|c[óo]digo de identificaci[óo]n fiscal|codul? (?:de identificare fiscal[ăa]|unic de [îi]nregistrare)',
  ],
  ['es:nss', 'nss|n[úu]mero de (?:la )?seguridad social'],
  ['pt', 'nipc|contribuinte|cart[ãa]o de cidad[ãa]o'],
  ['cl uy:rut', 'rut|(?:rol|registro) [úu]nico tributario'],
  ['cl', 'run'],
  ['co gt sv', 'nit|n[úu]mero de identificaci[óo]n tributaria'],
  ['do ec uy py ve bo', 'c[eé]dula(?: de (?:la )?(?:identidad|ciudadan[ií]a)(?: civil)?)?'],
  ['ec uy py bo', 'ci'],
  ['do', 'rnc|registro nacional del contribuyente'],
  ['pe ec py', 'ruc|registro [úu]nico del? contribuyentes'],
  ['pe:ce', 'carn[ée] de extranjer[ií]a'],
  ['pe gt', 'cui|c[ée]dula [úu]nica de identidad|c[óo]digo [úu]nico de identificaci[óo]n(?! trib)'],
  ['ve', 'rif|registro [úu]nico de informaci[óo]n fiscal'],
  ['ro', 'cnp|codul? numeric personal|cui'],
  ['bh', 'bahrain(?:i)? (?:id|cpr)'],
  ['kw', 'civil id(?: (?:number|no\\.?))?|الرقم المدني'],
  ['qa', 'qid|qatar id'],
  ['bd mu', 'nid(?: (?:card|number|no\\.?))?'],
  ['sv:dui', 'dui'],
  ['md', 'idn[po]'],
  ['kz', 'иин|бин|жсн|iin'],
  ['gh', 'ghana card'],
  ['ma', 'cnie|cine'],
  ['bg', 'egn|единен граждански номер|егн|пнф|лнч|pnf|личен номер на чужденец|ддс(?: номер)?'],
  [
    'cz sk',
    'rodn[ée] [čc][íi]slo|r\\.?[čc]\\.?(?=[ :是])|da[ňn]ov[ée] identifika[čc]n[íi] [čc][íi]slo|identifika[čc]n[ée] [čc][íi]slo pre da[ňn][^:\\n]{0,24}|dič|ič(?: dph)?',
  ],
  ['cz:ico sk', 'ičo|ico(?=[ :])|identifika[čc]n[íi] [čc][íi]slo osoby'],
  [
    'rs hr',
    'jmbg|јмбг|ембг|emšo|emso|(?:jedinstveni )?mati[čc]ni broj(?: gra[đd]ana)?|enotna mati[čc]na [šs]tevilka(?: ob[čc]ana)?',
  ],
  ['rs:vat me', 'pib|poreski identifikacioni broj'],
  ['si:vat', 'id za ddv|davčna številka|identifikacijska [šs]tevilka za ddv'],
  ['ie', 'c[áa]in bhreisluacha|ppsn?(?: (?:number|no\\.?))?|personal public service number'],
  ['il', 'מספר חברה|teudat zehut|mispar zehut|teudat|מספר זהות|ת\\.?ז\\.?|ח\\.?פ\\.?|israeli id'],
  ['pk', 'cnic|computerized national identification number|nicop'],
  ['pk:ntn', 'ntn'],
  ['lk', 'nic'],
  [
    'gr',
    'amka|α\\.?μ\\.?κ\\.?α\\.?|αμκα|afm|αφμ|αριθμός (?:μητρώου κοινωνικής ασφάλισης|φορολογικού μητρώου)',
  ],
  ['cy:vat', 'φπα|αριθμός εγγραφής φ\\.?π\\.?α\\.?'],
  ['ru', 'inn|инн|идентификационный номер налогоплательщика|snils|снилс|ogrn|огрн'],
  ['ua', 'реєстраційний номер облікової картки|рнокпп|єдрпоу|edrpou|іпн|rnokpp'],
  ['by', 'унп|unp|уч[её]тный номер плательщика'],
  ['jp', 'my ?number|マイナンバー|個人番号|个人番号'],
  ['jp:company', '法人番号'],
  ['th', 'thai (?:national )?id|(?:เลข)?บัตรประจำตัวประชาชน(?:ไทย)?|เลข(?:ประจำตัว|บัตร(?:ประจำตัว)?)ประชาชน'],
  ['vn', 'cccd|cmnd|mst|mã số thuế'],
  [
    'fr',
    'nir|num[ée]ro d.inscription au rnipp|num[ée]ro de s[ée]cu(?:rit[ée] sociale)?|s[ée]curit[ée] sociale',
  ],
  [
    'fr:siren',
    'siren|siret|syst[èe]me d.identification du r[ée]pertoire des (?:entreprises|[ée]tablissements)',
  ],
  ['fr:vat lu', 'n° ?tva|tva(?: intracommunautaire)?'],
  ['hu', 'ad[óo]azonos[íi]t[óo](?: jel)?|ad[óo]sz[áa]m|anum|taj'],
  ['ee', 'isikukood|ik'],
  ['ee:vat', 'kmkr|k[äa]ibemaksukoh[a-zäõ]{4,10}'],
  ['ee:reg', 'registrikood'],
  ['lt ee', 'asmens kodas'],
  ['lt:vat', 'pvm(?: kodas)?|prid[ėe]tin[ėe]s vert[ėe]s mokes[^:\\n]{0,20}'],
  ['lv', 'personas kods|pvn|pievienot[āa]s v[ēe]rt[īi]bas nodok[ļl]a'],
  ['is', 'kennitala'],
  ['za', 'sa id|south african id'],
  ['ca', 'sin|social insurance(?: (?:number|no\\.?))?|bn|gst'],
  ['ca:phn', 'bc_bhn|phn|personal health number'],
  ['ca:qst', 'qst|tvq'],
  ['ca:pst', 'pst|provincial sales tax'],
  ['nz', 'te tari taake|ird(?: (?:number|no\\.?))?|inland revenue(?: department)? number'],
  ['ph', 'philhealth|sss(?= (?:number|no))|umid'],
  ['ng', 'nin|bvn'],
  ['ke', 'kra pin'],
  ['ae', 'emirates id'],
  ['sa', 'iqama|saudi id'],
  ['eg', 'الرقم القومي'],
  [
    'licence',
    "驾驶证(?:号码?)?|驾照(?:号码?)?|(?:driver'?s?|driving) licen[cs]e|f[üu]hrerschein(?:-?(?:nummer|nr\\.?))?|fahrerlaubnis(?:-?(?:nummer|nr\\.?))?|patente di guida|permis de conduire|carn[eé] de conducir|licencia de conducir|운전면허(?: ?번호)?",
  ],
  ['ao:bi mz', 'bi(?=[ :是])|bilhete de identidade'],
  ['mz:nuit', 'nuit|n[úu]mero [úu]nico de identifica[çc][ãa]o tribut[áa]ria'],
  ['ar:cbu', 'cbu|clave bancaria uniforme'],
  ['mx:clabe', 'clabe|clave bancaria estandarizada'],
  ['at:fn', 'firmenbuch(?:nummer)?'],
  ['az', 'v[öo]en|vergi identifikasiya n[öo]mr[əe]si'],
  ['dk:cvr se:vat', 'moms-?(?:nr|(?:registrerings)?nummer)'],
  ['eg:tax', 'الرقم الضريبي'],
  ['fo', 'vinnutal|v-tal'],
  ['gn', 'nifp'],
  ['in:vid', 'virtual id(?: (?:number|no\\.?))?'],
  ['is:vat', 'vsk(?:-?n[úu]mer)?|vir[ðd]isaukaskatts?n[úu]mer'],
  ['li', 'peid|personenidentifikationsnummer'],
  ['no:konto', 'konto(?: ?nr|nummer)'],
  ['pl', 'numer identyfikacji podatkowej|powszechny elektroniczny system ewidencji ludno[śs]ci'],
  ['pl:regon', 'rejestr gospodarki narodowej'],
  ['pt:cc', 'cc(?=[ :是])'],
  ['tn:mf', 'mf(?=[ :是])|matricule fiscale?'],
  ['tw:ubn', '統一編號|統編|统一编号|统编|ubn'],
  ['de:idnr th za', 'idnr'],
  ['al', 'nipt|numri i identifikimit(?: p[ëe]r personin e tatuesh[ëe]m)?'],
  ['ad', 'nrt|n[úu]mero de registre tributari'],
  ['cu', 'ni(?=[ :是])|n[úu]mero de identidad(?! de)'],
];

/** Names that any country's number may bear. */
const ANY =
  '证件(?:号码?|编号)|身份证(?:号码?)?|税号|纳税人?(?:识别)?号|社保号|(?<!(?<![a-z])(?:zoom|meeting|order|user|group|product|item|device|app|chat|room|apple|case|teams?|client|trace|request|session|job|task|build|message|msg|event) )id(?: ?card)?(?: ?(?:no\\.?|number|#|code))?|id card|(?:national|identity|citizen|my|his|her|their|resident|personal) (?:id|identification)(?: (?:number|code|no\\.?|card))?|identity (?:card|number|no\\.?|code)|tax(?:payer)? ?(?:id(?:entification)?(?: number)?|no\\.?|number|registration number)|tin|vat(?: (?:reg(?:istration|\\.)? ?)?(?:no\\.?|number|id))?|identity document(?: (?:no\\.?|number))?|增值税号|permanent resident|resident card|(?:business|company)(?: (?:register|registration|identification))? (?:number|no\\.?)';

/** Countries by what stands before a name that any country uses: "German tax ID", 泰国身份证号. */
const OF: readonly (readonly [code: string, words: string])[] = [
  ['us', 'american|美国|us|u\\.s\\.'],
  ['gb', 'british(?! columbia)|uk|united kingdom|英国'],
  ['de', 'german|德国'],
  ['fr', 'french|法国'],
  ['es', 'spanish|西班牙'],
  ['it', 'italian|意大利'],
  ['pt', 'portuguese|葡萄牙'],
  ['nl', 'dutch|荷兰'],
  ['be', 'belgian|比利时'],
  ['ch', 'swiss|瑞士'],
  ['at', 'austrian|奥地利'],
  ['se', 'swedish|瑞典'],
  ['no', 'norwegian|挪威'],
  ['dk', 'danish|丹麦'],
  ['fi', 'finnish|芬兰'],
  ['is', 'icelandic|冰岛'],
  ['ie', 'irish|爱尔兰'],
  ['pl', 'polish|波兰'],
  ['cz', 'czech|捷克'],
  ['sk', 'slovak|斯洛伐克'],
  ['hu', 'hungarian|匈牙利'],
  ['ro', 'romanian|罗马尼亚'],
  ['bg', 'bulgarian|保加利亚'],
  ['hr', 'croatian|克罗地亚'],
  ['si', 'slovenian?|斯洛文尼亚'],
  ['rs', 'serbian|bosnian?|macedonian|montenegrin|slovene|塞尔维亚'],
  ['gr', 'greek|希腊'],
  ['cy', 'cypr(?:iot|us)|塞浦路斯'],
  ['mt', 'maltese|马耳他'],
  ['ee', 'estonian|爱沙尼亚'],
  ['lv', 'latvian|拉脱维亚'],
  ['lt', 'lithuanian|立陶宛'],
  ['lu', 'luxembourg(?:ish|ian)?|卢森堡'],
  ['ru', 'russian|(?<!白)俄罗斯'],
  ['ua', 'ukrainian|乌克兰'],
  ['tr', 'turkish|土耳其'],
  ['il', 'israeli|以色列'],
  ['za', 'south african|南非'],
  ['br', 'brazilian|巴西'],
  ['ar', 'argentin(?:ian|e)|阿根廷'],
  ['cl', 'chilean|智利'],
  ['co', 'colombian|哥伦比亚'],
  ['pe', 'peruvian|秘鲁'],
  ['mx', 'mexican|墨西哥'],
  ['ca', 'canadian|加拿大'],
  ['au', 'australian|澳大利亚|澳洲'],
  ['nz', 'new zealand|新西兰'],
  ['in', 'indian|印度(?!尼)'],
  ['pk', 'pakistani|巴基斯坦'],
  ['lk', 'sri lankan|斯里兰卡'],
  ['th', 'thai(?:land)?|泰国'],
  ['vn', 'vietnamese|越南'],
  ['my', 'malaysian|马来西亚'],
  ['sg', 'singapore(?:an)?|新加坡'],
  ['id', 'indonesian|印尼|印度尼西亚'],
  ['ph', 'philippine|filipino|菲律宾'],
  ['jp', 'japanese|日本'],
  ['kr', '(?:south )?korean?|韩国'],
  ['ae', 'emirati|阿联酋'],
  ['sa', 'saudi|沙特'],
  ['eg', 'egyptian|埃及'],
  ['ng', 'nigerian|尼日利亚'],
  ['ke', 'kenyan|肯尼亚'],
  ['bd', 'bangladeshi|孟加拉(?:国)?'],
  ['ir', 'iranian|伊朗'],
  ['tn', 'tunisian|突尼斯'],
  ['ly', 'libyan|利比亚'],
  ['kw', 'kuwaiti|科威特'],
  ['qa', 'qatari|卡塔尔'],
  ['kz', 'kazakh(?:stani)?|哈萨克斯坦'],
  ['by', 'belarus(?:ian)?|白俄罗斯'],
  ['ec', 'ecuadorian|厄瓜多尔'],
  ['uy', 'uruguayan|乌拉圭'],
  ['py', 'paraguayan|巴拉圭'],
  ['ve', 'venezuelan|委内瑞拉'],
  ['cr', 'costa rican?|哥斯达黎加'],
  ['do', 'dominican(?: republic)?|多米尼加'],
  ['gt', 'guatemalan|危地马拉'],
  ['sv', 'salvadoran|萨尔瓦多'],
  ['cu', 'cuban|古巴'],
  ['al', 'albanian|阿尔巴尼亚'],
  ['ma', 'moroccan|摩洛哥'],
  ['gh', 'ghanaian|加纳'],
  ['bo', 'bolivian|玻利维亚'],
  ['az', 'azerbaijani?|阿塞拜疆'],
  ['md', 'moldov(?:an|a)|摩尔多瓦'],
  ['mu', 'mauritian|毛里求斯'],
  ['mz', 'mozambican|莫桑比克'],
  ['ao', 'angolan?|安哥拉'],
  ['ad', 'andorran?|安道尔'],
  ['dz', 'algerian?|阿尔及利亚'],
  ['li', 'liechtenstein|列支敦士登'],
  ['tw', 'taiwan(?:ese)?'],
];

/**
 * What a name may not touch: letters that would make it another word, here Latin, Greek, Cyrillic. Chinese characters stand
 * right beside it. Ranges, and no flag `u`: with properties in any case the browser takes ten times as long to compile it.
 */
const LETTER = '[a-z\\d\\xaa\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02af\\u0370-\\u052f\\u1e00-\\u1fff]';
const HAN = '[々〇\\u3400-\\u9fff\\uf900-\\ufaff]';

const END = `(?:(?<=${HAN})|(?!${LETTER}))`;

/** "Swiss Business Identifier": whatever it is, it is a number of that country. */
const COUNTRYS = `(?:${OF.map(([, words]) => words).join('|')}) (?:[a-z'’]{1,14} ){0,6}?(?:numbers?|no\\.?|codes?|identifier|id|card|document|register)(?: (?:of|for)(?: an?)? [a-z]{3,14})?`;

/** Every name; one in letters is a word of its own. */
export const LABEL = new RegExp(
  `(?<!${LETTER})(?:${COUNTRYS}|${NAMED.map(([, label]) => label).join('|')})${END}|(?<![a-z\\d])(?:${ANY})${END}`,
  'gi',
);

const TARGETS = NAMED.map(
  ([whose, label]) => [whose.split(' '), new RegExp(`^(?:${label})\\s$`, 'i')] as const,
);
const COUNTRIES = OF.map(
  ([code, words]) =>
    [
      code,
      new RegExp(`(?:${words})[\\s的]{0,2}(?:personal |national |company )?$`, 'i'),
      new RegExp(`^(?:${words}) `, 'i'),
    ] as const,
);

/** Whose number a label means: countries and kinds, or `null` where it may be anybody's. */
export function whose(text: string, start: number, label: string): readonly string[] | null {
  const named = TARGETS.filter(([, pattern]) => pattern.test(`${label} `)).flatMap(([targets]) => targets);
  if (named.length > 0) return named;
  const before = text.slice(Math.max(0, start - 28), start);
  const code = COUNTRIES.find(([, words, first]) => words.test(before) || first.test(label))?.[0];
  return code === undefined ? null : [code];
}

/** Countries that the message speaks of around a number: "our Polish driver … ID number …", 以色列客户. */
export function spokenOf(text: string, start: number, end: number): readonly string[] {
  const around = text.slice(Math.max(0, start - SPOKEN_NEAR), end + SPOKEN_NEAR);
  return OF_PLACES.filter(([, words]) => words.test(around)).map(([code]) => code);
}

const SPOKEN_NEAR = 96;
const OF_PLACES = OF.map(
  ([code, words]) => [code, new RegExp(`(?<!${LETTER})(?:${words})${END}`, 'iu')] as const,
);
