import * as z from 'zod';
import { momentOf, type SpecialDays } from '@/lib/calendar/calendar';
import { prepareCalendar } from '@/lib/calendar/prepare';
import { issueText } from '@/lib/packs/issue-text';
import { type CompiledPolicy, check, describe } from '@/lib/rules/engine';
import {
  type Context,
  type Finding,
  GROUP_TYPES,
  type Level,
  LOCALES,
  type Moment,
  SURFACES,
} from '@/lib/rules/types';

/** One message as `gatehouse check` takes it. Unknown fields are ignored. */
const input = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  text: z.string(),
  group: z.string().nullish(),
  kind: z.enum(['group', 'dm', 'announcement']).default('group'),
  type: z.enum(GROUP_TYPES).nullable().default('core'),
  role: z.enum(['member', 'admin']).default('member'),
  size: z.int().min(0).nullish(),
  outsiders: z.boolean().default(false),
  at: z.iso.datetime({ offset: true }).nullish(),
  lang: z.enum(LOCALES).default('en'),
  surface: z.enum(SURFACES).default('chat'),
  files: z
    .array(z.object({ name: z.string(), size: z.number().min(0), type: z.string().default('') }))
    .nullish(),
});
type Input = z.infer<typeof input>;

/** One answer. Offsets are UTF-16 units of `text`; values in `message` are masked. */
export interface Answer {
  readonly id: string | number;
  readonly level: Level;
  readonly findings: readonly {
    readonly rule: string;
    readonly category: string;
    readonly detector: string;
    readonly level: Level;
    readonly confidence: Finding['confidence'];
    readonly start: number;
    readonly end: number;
    readonly message: string;
  }[];
  /** Rules that this text made too expensive; missing where there are none. */
  readonly suspended?: readonly string[];
}

export interface Refusal {
  readonly id?: string | number;
  readonly error: string;
}

/** Answers one line. Never throws: what is wrong with a line is said in its answer. */
export function checkLine(policy: CompiledPolicy, line: string, number: number): Answer | Refusal {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return { error: 'not valid JSON' };
  }
  const parsed = input.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const id = idOf(json);
    return {
      ...(id === undefined ? {} : { id }),
      error: issue === undefined ? 'not a message' : errorOf(issue, json),
    };
  }
  const { data } = parsed;
  const message = { text: data.text, mentions: [], surface: data.surface, files: data.files ?? [] };
  const verdict = check(policy, message, contextOf(policy, data));
  return {
    id: data.id ?? String(number),
    level: verdict.level,
    findings: verdict.findings.map((finding) => ({
      rule: finding.rule,
      category: finding.category,
      detector: finding.detector,
      level: finding.level,
      confidence: finding.confidence,
      start: finding.span.start,
      end: finding.span.end,
      message: describe(policy, finding.message, data.lang),
    })),
    ...(verdict.suspended === undefined ? {} : { suspended: verdict.suspended }),
  };
}

function contextOf(policy: CompiledPolicy, data: Input): Context {
  return {
    chatKind: data.kind === 'dm' ? 'direct' : data.kind,
    title: data.group ?? '',
    workplace: data.kind === 'dm' ? 'unknown' : 'work',
    groupType: data.kind === 'announcement' ? 'announcement' : data.type,
    role: data.role,
    size: data.size ?? null,
    outsiders: data.outsiders,
    moment: momentAt(policy, data.at),
  };
}

/** What is assumed where no time is given: a Tuesday at ten. */
const WORKDAY_MORNING: Moment = { date: '2026-03-10', minutes: 600, day: 'workday', holiday: null };

/** Special days by region and year, prepared when the first message of the year comes. */
const prepared = new Map<string, SpecialDays>();

function momentAt({ calendar }: CompiledPolicy, at: string | null | undefined): Moment {
  if (at === null || at === undefined) return WORKDAY_MORNING;
  const epochMs = Date.parse(at);
  const year = momentOf(epochMs, calendar).date.slice(0, 4);
  const key = `${calendar.regions.join()} ${year}`;
  const days = prepared.get(key) ?? prepareCalendar(calendar.regions, `${year}-01-01`, 12);
  prepared.set(key, days);
  return momentOf(epochMs, calendar, days);
}

/** In the language that the line asks for, where it can be read. */
function errorOf(issue: z.core.$ZodIssue, json: unknown): string {
  const lang =
    typeof json === 'object' && json !== null && 'lang' in json && json.lang === 'zh-CN' ? 'zh-CN' : 'en';
  const path = issue.path.join('.');
  const text = issueText(issue)[lang];
  return path === '' ? text : `${path}: ${text}`;
}

function idOf(json: unknown): string | number | undefined {
  if (typeof json !== 'object' || json === null || !('id' in json)) return undefined;
  return typeof json.id === 'string' || typeof json.id === 'number' ? json.id : undefined;
}
