const THINGS_EN =
  '(?:reports?|decks?|slides?|presentations?|documents?|docs?|files?|contracts?|agreements?|proposals?|drafts?|numbers|figures|data|lists?|spreadsheets?|sheets?|designs?|mock-?ups?|wireframes?|code|prs?|pull requests?|specs?|requirements?|plans?|budgets?|quotes?|quotations?|invoices?|estimates?|minutes|notes|summary|summaries|analysis|copy|text|content|images?|logos?|banners?|videos?|scripts?|tests?|test cases?|bugs?|issues?|tickets?|features?|forecasts?|brochures?|flyers?|posters?|budgets?|audits?|forms?|surveys?|feedback|comments|cvs?|resumes?|manuals?|guides?|templates?|schedules?|timelines?|roadmaps?|agendas?|translations?|receipts?|statements?|records?|articles?|posts?|emails?|letters?|newsletters?|checklists?|diagrams?|charts?|dashboards?|logs?|queries|query|configs?|configuration|accounts?|access|rooms?|tickets|flights?|hotels?|orders?|stock|inventory|samples?|policy|policies|paperwork|applications?|documentation|database|server|environment|pipeline|build|release|integration|api|endpoint|website|landing page|campaign|brief|timesheets?|expenses?|claims?|backlog|tasks?|update)';
const WORK_EN =
  '(?:prepare|draft|write(?: up)?|update|review|revise|finish|finali[sz]e|complete|submit|compile|collect|gather|collate|fix|create|make|build|design|translate|analy[sz]e|investigate|look into|follow up(?: with| on)?|put together|pull together|pull|pull up|test|proofread|edit|summari[sz]e|deliver|set up|arrange|book|organi[sz]e|schedule|order|sign|fill (?:in|out)|upload|provide|share|send(?: me| us| over| through| out| in)?|forward|print|scan|clean up|refactor|implement|deploy|migrate|configure|install|check|verify|validate|confirm|cross-?check|reconcile|audit|calculate|estimate|quote|get(?: me| us)?|run|export|generate|produce|document|record|add|remove|delete|change|correct|resolve|handle|take care of|sort out|work on|contact|reach out to|research|assess|evaluate|approve|process|chase|merge|rewrite|redo|format|archive|back up|develop|code|debug|give me|go through|have a look at|take a look at|look at|tidy up|rework|polish|outline|map out|break down|transcribe|present|list)';
const ASKING_EN =
  "(?:please|pls|plz|kindly|(?:can|could|would|will|cud) (?:you|u|ya|someone|somebody|anyone|anybody|one of you|the team|any of you|(?:the|our|your) (?:\\w+ )?(?:team|department|guys))(?: guys| all)?(?: please| pls| kindly| possibly| also| maybe| just)?|(?:i|we)(?:['’]d| would)? (?:need|want|like) (?:you|u|someone|somebody|the team|everyone|@\\S+) to|need (?:you|u|someone|somebody) to|(?:would|do) you mind|be (?:great|good|nice|helpful|awesome|lovely) if you (?:could|can|would)|appreciate (?:it )?if you (?:could|can|would)|wondering if you (?:could|can|would)|any chance you (?:could|can)|you(?:'ll)? (?:need|have) to|mind (?=\\w+ing)|go ahead and|help (?:me|us)(?: to)?)";
const OBJECT = `[^.!?\\n]{0,48}?\\b${THINGS_EN}\\b`;

/** To make something takes time whatever it is; to handle something only where it is a piece of work. */
const MAKING_EN =
  '(?<!\\b(?:the|an?|your|this|our|my|as) )(?:prepare|draft|write(?! back)|update(?! (?:me|us)\\b)|revise|finish|finali[sz]e|complete|submit|compile|collate|create|design|translate|analy[sz]e|investigate|put together|pull together|proofread|summari[sz]e|refactor|implement|develop|reconcile|rewrite|redo|document|estimate|research|outline|review|set up|fill (?:in|out)|work on|look into|sort out|redesign|rework|rebuild|restructure|reorgani[sz]e|clean up|tidy up|organi[sz]e|build|fix|make(?! (?:sure|it|sense|room|way|up|do))|do (?:a|an|the|some) (?:[\\w-]+ ){0,2}(?=analysis|comparison|check|review|draft|summary|overview|list|calculation|breakdown|estimate|plan|report|test|audit))';
const SOMETHING_EN = '\\s+(?!it\\b|them\\b|that\\b|this\\b[.!?]?$)(?:\\w+)';
const TRIVIAL_EN =
  '(?:link|url|location|address|phone|number|screenshots?|message|invite|invitation|name|pic|time|minute|hand|call|ride|reminder|signal|shout|heads)';
const SEND_EN = `(?:send|share|forward|give|provide|get|pass)(?: (?:me|us|over|on|them|him|her))+ (?:with )?(?:(?:the|your|a|an|our|all|some|that|any|updated|latest|final|new|full|signed)\\s+){1,3}(?!${TRIVIAL_EN}\\b)\\w+`;

const REQUEST_EN = new RegExp(
  `\\b${ASKING_EN}\\b[^.!?\\n]{0,24}?\\b(?:${MAKING_EN}(?:ing)?\\b${SOMETHING_EN}|${WORK_EN}(?:ing)?\\b${OBJECT}|${SEND_EN})`,
  'i',
);
const REQUEST_EN_ING = new RegExp(
  `\\b(?:would you mind|do you mind|mind)\\b[^.!?\\n]{0,12}?\\b(?:preparing|drafting|writing|updating|reviewing|revising|finishing|completing|submitting|compiling|collecting|fixing|creating|making|building|translating|looking into|putting together|testing|proofreading|editing|summari[sz]ing|setting up|arranging|booking|organi[sz]ing|filling|uploading|providing|sharing|sending|forwarding|checking|verifying|exporting|generating|adding|handling|going through)\\b${OBJECT}`,
  'i',
);
const IMPERATIVE_EN = new RegExp(
  `^[\\s\\p{P}\\p{S}\\d]*(?:@\\S+[ ,:]+|(?:hi|hey|hello) [\\w ]{1,16}[,!.:-]+ ?|[A-Z][a-z]+, )?(?:also |then |and |so )?(?:please |pls |plz |kindly )?(?:prepare|draft|write up|write|update|review|revise|finish|finali[sz]e|complete|submit|compile|collect|gather|fix|create|build|design|translate|analy[sz]e|investigate|put together|pull together|proofread|summari[sz]e|deliver|set up|arrange|organi[sz]e|fill (?:in|out)|upload|provide|refactor|implement|deploy|migrate|reconcile|export|generate|rewrite|document|estimate|sort out)\\b${OBJECT}|^[^a-z]{0,6}(?:please |pls )?(?:${SEND_EN})`,
  'iu',
);
/** Work of any trade, as it is told to somebody; with an object, so that "call me" and "check it" are none. */
const TRADES =
  'approve|archive|arrange|assign|book|brief|build|calculate|calibrate|call|cancel|charge|chase(?: up)?|check(?: with)?|clean|clear|close(?: out)?|collect|compare|compile|complete|confirm|contact|convert|copy|count|create|cross-check|deliver|design|double-check|draft|empty|escalate|export|extend|file|fill in|fill out|find out|finish|fix|follow up (?:on|with)|hand over|hang|inspect|install|investigate|invoice|label|liaise with|list|load|lock|log|look into|measure|merge|mop|move|order|organi[sz]e|pack|paint|pick up|polish|prepare|print|proofread|publish|put together|quote|raise|reconcile|record|refill|register|remind|rename|repair|replace|reply to|reschedule|reset|respond to|restock|return|review|revise|ring|scan|schedule|set up|share|sign off|sort(?: out)?|speak (?:to|with)|stack|submit|swap|sweep|test|tidy(?: up)?|top up|train|transfer|translate|type up|unload|update|upload|verify|wash|weigh|wipe|wrap|write(?: up)?|re-?(?:book|build|check|do|fit|issue|new|order|print|send|stock|upload|work|write)';
/** prepare, preparing; set up, setting up */
const TRADING = TRADES.replace(
  /(^|\|)(re-\?\(\?:[^)]*\)|[a-z-]+(?:\[sz\]e)?)/g,
  (_, joint: string, verb: string) =>
    verb.endsWith('e') ? `${joint}${verb.slice(0, -1)}(?:e|ing)` : `${joint}${verb}(?:[a-z]?ing)?`,
);
const ITS_OBJECT =
  '\\s+(?:with |up |out |in )?(?:(?:the|an?|this|that|these|those|my|our|your|his|her|their|all|some|any|every|each|both|one|two|three|\\d{1,3})(?: of)? (?:\\w+[ -])?(?!(?:link|url|location|address|number|screenshot|message|invite|name|hand|call|reminder|out)\\b)\\w{3,}|[A-Z][a-z]+ (?:for|about|on|to|and)\\b|everyone|everybody|where|whether|who|which|why|what|how)\\b';
/** Somebody is to do it: asked, needed, or "someone should". Others are sent: "get the electrician to look at …". */
const TOLD_EN = new RegExp(
  `\\b(?:${ASKING_EN}|(?:some ?(?:one|body)|one of (?:you|us)|the \\w+ team) (?:needs? to|has to|have to|should|must)|(?:i|we) need (?:you|someone|somebody) to)\\b[^.!?\\n]{0,24}?\\b(?:(?:${TRADING})${ITS_OBJECT}|get (?:the|an?|some|our) \\w+ to [a-z]{3,}|have (?:the|this|that|these|an?|our|my) [\\w -]{2,24} \\w{2,}(?:ed|en)\\b)`,
  'i',
);
/** The sentence begins with what to do, after a name or "please". */
const ORDER_EN = new RegExp(
  `^[\\s\\p{P}\\p{S}\\d]*(?:@\\S+[ ,:]+|(?:hi |hey |hello |dear |ok |okay )?[A-Z][a-z]{1,12}(?: [A-Z][a-z]{1,12})?[,:–-]+ ?|(?:sir|madam|team|guys|bro|boss|all)[,:]? )?(?:also |then |and |so |now )?(?:please |pls |plz |kindly |do |just )?(?:(?:go and |go )?(?:(?!(?:check|install|test|reset|drill|file|copy|convert|call)\\b)(?:${TRADES})|check(?= [^.!?\\n]{4,60} and (?:tell|let|send|report|give|note|replace|fix|mark)\\b))${ITS_OBJECT}|ask (?:the|our|your|[A-Z])|(?:get|bring|send|take|have) (?:the|all|those|these|all the|three|two) [\\w -]{2,24} (?:from|to|out|into|off|and|translated|signed|printed|checked|fixed|cleaned|done|ready)\\b)`,
  'u',
);
const NEED_EN = new RegExp(
  `\\b(?:i|we)(?:'ll|'d| will| would| still| also)* (?:need|require|want|am waiting for|are waiting for) (?:a |an |the |your |some |that |those |these |all |updated |final |latest )*(?:[\\w&/-]+ ){0,2}${THINGS_EN}\\b[^.!?\\n]{0,24}\\bfrom (?:you|@?\\w+)`,
  'i',
);
const NOT_EN =
  /\b(?:already|thanks? (?:you )?for|thank you for|if you (?:need|want|like|prefer|have)|if we|if i|i(?:'ll| will|'ve| have|'m|'d better)\b(?! need| need you| like)|we(?:'ll| will|'ve| have)\b(?! need| like)|let me\b|let us|don['’]?t (?:need|forget)|no need|please (?:note|see|find|ignore|join|wait|be|stop|don|do not|welcome|excuse|bear|disregard|keep|stay|enjoy|feel free|remember|refer|attend|use)|do you (?:know|remember)|did you|have you|has anyone|how (?:do|can|should|to)|could have|should have|would have|can['’]t|couldn['’]t)\b/i;
const OVERRULES_EN =
  /\b(?:can|could|would|will) (?:you|someone|anyone|somebody)\b|\bplease (?:prepare|draft|write|update|review|send|complete|submit|fill|fix|finish|share|provide|upload|check|create)\b/i;

/** What an English sentence asks of somebody, with the words that do. */
export function askedInEnglish(text: string): RegExpExecArray | null {
  if (NOT_EN.test(text) && !OVERRULES_EN.test(text)) return null;
  return (
    REQUEST_EN.exec(text) ??
    REQUEST_EN_ING.exec(text) ??
    IMPERATIVE_EN.exec(text) ??
    NEED_EN.exec(text) ??
    TOLD_EN.exec(text) ??
    ORDER_EN.exec(decapitalized(text))
  );
}

/** "Write up the incident": the first word of a sentence in small letters, unless it is a name. */
function decapitalized(text: string): string {
  return text.replace(/^[\s\p{P}\p{S}\d]*[A-Z](?=[a-z-]+ )/u, (start) => start.toLowerCase());
}

/** To be compiled before the first message comes; see `lib/rules/warm-up`. */
export const ENGLISH_REQUESTS: readonly RegExp[] = [
  ...[NOT_EN, OVERRULES_EN],
  ...[REQUEST_EN, REQUEST_EN_ING, IMPERATIVE_EN, NEED_EN, TOLD_EN, ORDER_EN],
];
