import type { Detector, Match } from './types';

/**
 * Source code of three lines or more, in whatever language: each line is asked for the marks of program text, and a run
 * of lines that bear them is code. Prose, lists, addresses and tables have a mark now and then, never three lines' worth.
 *
 * Stack traces are no code: they name places in a program and show nothing of it, and support groups live on them.
 */
export const sourceCode: Detector = {
  id: 'source-code',
  category: 'sensitive.code',
  title: { 'zh-CN': '源代码', en: 'source code' },
  // One line is never enough.
  triggers: { words: ['\n'] },
  find,
  mask: () => '[code]',
};

/** Lines of code that make a finding (guide: three lines or more), and the marks they must bear together. */
const LEAST_LINES = 3;
const LEAST_MARKS = 4;
/** Lines of prose, comments or nothing that may stand inside a run. */
const LONGEST_GAP = 2;
/** What is looked at of one line. */
const LONGEST_LINE = 300;

interface Run {
  start: number;
  end: number;
  lines: number;
  marks: number;
  gap: number;
}

function find(text: string): readonly Match[] {
  const found: Match[] = [];
  let run: Run | undefined;
  let at = 0;
  /** Where the key stands whose indented block this may be. */
  let key: number | undefined;
  for (const line of text.split('\n')) {
    const marks = TRACE.test(line) ? 0 : marksOf(line, key !== undefined);
    if (marks > 0) {
      run ??= key === undefined ? newRun(at + line.search(/\S/), 0) : newRun(key, 1);
      run = {
        ...run,
        end: at + line.trimEnd().length,
        lines: run.lines + 1,
        marks: run.marks + marks,
        gap: 0,
      };
    } else if (run !== undefined) {
      run.gap += line.trim() === '' ? 0.5 : 1;
      if (run.gap > LONGEST_GAP) {
        found.push(...matchOf(run));
        run = undefined;
      }
    }
    if (KEY.test(line.slice(0, LONGEST_LINE))) key ??= at + line.search(/\S/);
    else if (!/^\s+\S/.test(line)) key = undefined;
    at += line.length + 1;
  }
  if (run !== undefined) found.push(...matchOf(run));
  return found;
}

function newRun(start: number, lines: number): Run {
  return { start, end: start, lines, marks: lines, gap: 0 };
}

/** A key of YAML with nothing behind it. */
const KEY = /^\s*(?:- )?[a-z][\w.-]{0,40}:\s*$/;

function matchOf({ start, end, lines, marks }: Run): readonly Match[] {
  if (lines < LEAST_LINES || marks < LEAST_MARKS) return [];
  return [{ start, end, value: 'source-code', check: 'none', labelled: false, confidence: 'high' }];
}

const TRACE =
  /^\s*(?:at [\w$.<>[\] ]{3,120}\(|File ".{1,200}", line \d|Traceback |Caused by:|\.{3} \d+ more|[\w.]{3,80}(?:Exception|Error): )/;
const CHINESE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

/** 0 is no code, 1 fits code, 2 and 3 are hardly anything else. `nested`: a key with an indented block stands above. */
function marksOf(raw: string, nested: boolean): 0 | 1 | 2 | 3 {
  const line = bare(raw.slice(0, LONGEST_LINE));
  if (line.trim() === '') return 0;
  // Text between tags may be in any language.
  if (CHINESE.test(line)) return /^\s*<[a-zA-Z][\w:.-]*.*<\/[a-zA-Z][\w:.-]*>\s*$/.test(line) ? 2 : 0;
  if (FENCE.test(line)) return 2;
  if (STATEMENTS.some((pattern) => pattern.test(line))) return 3;
  if (SHAPES.some((pattern) => pattern.test(line))) return 2;
  if (nested && /^\s+(?:- )?[a-z][\w.-]{0,40}:(?:\s+\S.{0,200})?\s*$/.test(line)) return 2;
  return WEAK.some((pattern) => pattern.test(line)) ? 1 : 0;
}

/** Without what may be prose inside code: strings and comments; and without a diff's signs. */
function bare(line: string): string {
  return line
    .replace(/^[+-](?=[ \t]*[\w<{}()/@#"'.\]])(?![+-]|[ \t]?\d+(?:\.\d+)?\s*$)/, '')
    .replace(/"(?:[^"\\]|\\.){0,200}"|'(?:[^'\\]|\\.){0,200}'|`[^`]{0,200}`/g, '""')
    .replace(/(^|\s)(?:\/\/|#(?!include|define|ifdef|ifndef|endif|pragma|!)|--(?= )).*$/, '$1')
    .replace(/\/\*.*?(?:\*\/|$)|<!--.*?(?:-->|$)/g, '');
}

const FENCE = /^\s*```/;

/** Statements by their words. */
const STATEMENTS: readonly RegExp[] = [
  /^\s*#\s*(?:include\s*[<"]|define\s+\w|if(?:n?def)?\b|endif\b|pragma\s)|^#!\//,
  /^\s*import\s+(?:static\s+)?(?:[\w$.]+(?:\.\*)?;?$|[\w${},*\s]+\s+from\s*""|""|\(|[\w.]+(?:\s+as\s+\w+)(?:\s*,.*)?$)|^\s*from\s+[\w.]+\s+import\s|^\s*(?:package|using|use|namespace|module)\s+[\w.:\\{}, *]+[;{]\s*$/,
  /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:function\b\s*\*?\s*\w*\s*\(|(?:const|let|var|val)\s+(?:mut\s+)?[\w${}[\], :<>|]{1,80}=)/,
  /^\s*(?:async\s+)?def\s+\w+\s*[(:]|^\s*(?:pub(?:\(\w+\))?\s+)?(?:async\s+|unsafe\s+)?fn\s+\w+\s*[<(]|^\s*func\s*(?:\(|\w+\s*[(<[])|^\s*fun\s+\w+\s*\(/,
  /^\s*(?:export\s+)?(?:abstract\s+|public\s+|final\s+|data\s+|sealed\s+|pub\s+){0,5}(?:class|interface|struct|enum|trait|impl|union|record|object)\s+\w[\w<>, .:()]{0,120}(?:[:{(]|\s*$)|^\s*class\s+\w+\s*<\s*\w|^\s*(?:const|type)\s+\w+\s+(?:struct|interface)\s*\{/,
  /^\s*(?:public|private|protected|internal|static|final|override|virtual|const|unsigned|inline|extern)\s+(?:[\w<>[\],*&?]+\s+){0,4}[\w$*&]+\s*[=;({]|^\s*(?:public|private|protected):\s*$/,
  /^\s*(?:if|for|while|switch|catch|foreach|elseif|else if|guard|using|lock)\s*\(.{0,200}\)?\s*(?:\{|\w.*;|$)/,
  /^\s*(?:if|elif|for|while|with|except|try|else|finally|match)\b[^!?]{0,150}:\s*(?:$|break$|continue$|pass$|return\b|\w+(?:\.\w+){0,5}\s*[(=])/,
  /^\s*(?:else)?if\b.{1,100}\bthen\s*$|%>%|\|>\s*\w/,
  /^\s*(?:unsigned\s+|const\s+|struct\s+){0,4}(?:int|char|float|double|bool|boolean|long|short|void|auto|size_t|string|String|u?int\d+_t|Integer)\b[\s*&<>[\]]+\w+\s*[;=([]/,
  /^\s*(?:\}\s*)?(?:else|try|finally|do|catch)\b.{0,80}\{\s*$|^\s*(?:if|for|match|loop|while|switch|select)\b.{0,120}\{\s*$/,
  /^\s*return\b(?:\s*[\w$("'[{!&*<-].{0,200})?;\s*$|^\s*(?:return|yield|raise|throw|await|assert|del)\s+[\w.]+(?:\(|\.|\[|\s*[-+*/<>=]{1,2}\s*\w|$)/,
  /^\s*(?:SELECT\b.{1,200}|INSERT\s+INTO\s+\S+|UPDATE\s+\S+(?:\s+SET\b|\s*$)|DELETE\s+FROM\s+\S+|CREATE\s+(?:OR\s+REPLACE\s+)?(?:UNIQUE\s+|TEMP\w*\s+)?(?:TABLE|INDEX|VIEW|DATABASE|FUNCTION|PROCEDURE|TRIGGER|USER)\b|ALTER\s+TABLE|DROP\s+(?:TABLE|INDEX|VIEW|DATABASE)|(?:INNER|LEFT|RIGHT|FULL|CROSS)?\s*(?:OUTER\s+)?JOIN\s+\S+|GROUP\s+BY|ORDER\s+BY|HAVING\s+\S+|VALUES\s*\()/,
  /^\s*(?:select\s+[\w*.,\s()]{1,120}\bfrom\s+\w+|insert\s+into\s+\w+|update\s+\w+\s+set\s+\w+\s*=|delete\s+from\s+\w+|create\s+(?:table|index|view)\s+\w+)/,
  /^\s*(?:\$|>>>|In \[\d+\]:)\s+\w|^\s*(?:fi|done|esac|end|endif|endfunction)\s*;?\s*$|;\s*(?:then|do)\s*$|^\s*(?:if|while|until)\s+\[{1,2}\s/,
  /^\s*(?:echo|export|set|unset|source|alias)\s+[\w-]*["$=]|^\s*export\s+\w+=/,
  /^\s*(?:FROM|RUN|COPY|ADD|WORKDIR|ENV|CMD|ENTRYPOINT|EXPOSE|ARG|VOLUME)\s+(?:""|[\w./:@[$-]+)/,
  /^diff --git |^@@ -\d+|^(?:\+\+\+|---) [ab]\//,
  /^\s*@(?:[A-Z]\w+|\w+\.\w+|property|staticmethod|classmethod)(?:\(.{0,200})?\s*$/,
  /\bconsole\.(?:log|error|warn)\(|\bSystem\.(?:out|err)\.|\bprint(?:ln|f)?!?\s*\(|\bfmt\.\w+\(|\bstd::\w|\bself\.\w+|\bthis\.\w+\s*[=(.]|\bdocument\.\w+|\bmodule\.exports\b|\brequire\(""\)/,
];

/** Lines by their signs. */
const SHAPES: readonly RegExp[] = [
  // A statement: signs of program text, and a semicolon.
  /^(?=.*(?:[=()[\]{}]|->|::|\+\+|--)).*[\w)\]}"'+-]\s*;\s*$/,
  // A block that opens or closes.
  /^[^.!?]*[\w)\]>"'=:,(]\s*\{\s*$|^\s*[}\])]+\s*(?:[;,)]+|else\b.*|\)?\s*=>.*|as \w+;?)\s*$|=>\s*[{(]?\s*$/,
  // Calls and assignments that fill the line.
  /^\s*[\w$.]+(?:\.\w+|::\w+){1,6}\s*\(.*\)?[;,{]?\s*$|^\s*(?:await\s+)?[a-z_$][\w$.]*\(.*\)\s*[;,]?\s*$|^\s*\.\w+\(.*$/,
  /^\s*[a-z_$][\w$.]*(?:\[.{0,60}\])?\s*(?:[-+*/|&^%?:]?=|:=|<-)\s*(?:[\w$.]+\s*[([{.]|""|\[|\{|\(|new\s|not\s|lambda\b|None$|True$|False$|null|true|false|-?\d|[a-z_]\w*(?:\s*[-+*/<>=|&?]{1,2}\s*\S.*)?$)/,
  // Markup.
  /^\s*<(?:!DOCTYPE|\?xml|\/?[a-zA-Z][\w:.-]*(?:\s+[\w:@.-]+(?:=.{0,200})?){0,12}\s*\/?>)/,
  /^\s*[\w /~^.*$]{1,60}\{.*;\s*\}\s*$|^\s+[a-z_]+\s+:\w+/,
  /^\s*[\w:@.-]+=(?:""|\{.*\})\s*\/?>?\s*$|<\/[a-zA-Z][\w:.-]*>\s*$/,
  // JSON, and configuration.
  /^\s*[{[]?\s*""\s*:\s*(?:""|[-\d[{tfn]).{0,200}$/,
  /^[A-Z][A-Z0-9_]{2,40}=\S*\s*$|^[a-z][\w-]*(?:\.[\w-]+){1,6}\s*=\s*\S/,
  // Style sheets.
  /^\s*(?:[.#]?[a-z][\w-]*(?:[ >+~,.:#[\]="()\w-]*)|@media.*|:root|\*)\s*\{.*$|^\s*(?:--)?[a-z]+(?:-[a-z]+){0,5}\s*:\s*[^;:]{1,80};\s*$/,
  // Commands with options, pipes or variables.
  /^\s*(?:sudo |\$ |# )?(?:apt(?:-get)?|yum|brew|pip3?|npm|npx|yarn|pnpm|docker(?:-compose)?|kubectl|helm|git|curl|wget|ssh|scp|rsync|tar|grep|awk|sed|cat|ls|cp|mv|rm|mkdir|chmod|chown|systemctl|service|python3?|node|java|mvn|gradle|make|cmake|gcc|go|cargo|terraform|aws|gcloud|az)\b.*(?:\s--?\w|\s\||\$\w|\s[\w.~-]*\/|>\s*\S|&&)/,
];

/** What code has too, and prose as well. */
const WEAK: readonly RegExp[] = [
  /^\s*[}\])]+[;,]?\s*$|^\s*[{[(]\s*$/,
  /^\s*[\w$.]+\s*=\s*\S+\s*$|^\s*(?:pass|break|continue|return|begin|default:)\s*;?\s*$|^\s*case\s.{1,60}:/,
  /^\s*(?:FROM|WHERE|AND|OR|SET|ON|LIMIT|VALUES|UNION)\s+\S|^\s*(?:from|where|limit)\s+\w+(?:\s*[=<>]|\s*$)/,
  /^\s*(?:sudo|apt-get|npm|pip|docker|kubectl|git|cd|make)\s+[\w./-]+(?:\s+[\w./@-]+)?\s*$/,
  /^\s{2,}\S.*[,;([{\\|]\s*$|^\s+[\w$]+\s*,\s*$|^\s*[a-z]\w*:\s*(?:""|true|false|\d+|\[.*\]|\{.*\}),\s*$/,
  /^\s{2,}[\w$.]+\s*(?:[-+*/%]|<=|>=|==|!=|&&|\|\|)\s*\S/,
];
