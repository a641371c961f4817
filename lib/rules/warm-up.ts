import { inWideUnits } from '@/lib/detectors/fold';
import type { Kinds } from './kinds/kind';
import type { Context, Message } from './types';

/**
 * A browser compiles an expression when it first meets a text. V8 makes bytecode for a short text, which takes 25 to
 * 70 ms for one of the large expressions that read sentences, and machine code later on; for a text of 1,000 units and
 * more it makes machine code at once, in 3 to 8 ms (measured). Without this the first message that is judged holds up
 * the page for a quarter of a second.
 *
 * So long texts that nobody wrote are judged first, a step at a time: every expression that a kind names, then every
 * rule. What they find is thrown away.
 */
export function* warmingUp(
  kinds: Kinds,
  stepsFor: (message: Message, context: Context) => readonly (() => unknown)[],
): Generator<undefined, void> {
  for (const { expressions = [] } of Object.values(kinds)) {
    for (const expression of expressions) {
      expression.test(NEUTRAL);
      expression.lastIndex = 0;
      yield;
    }
  }
  for (const text of TALKING) {
    const steps = stepsFor({ text, mentions: [], surface: 'chat' }, ANY_WORK_GROUP);
    yield;
    for (const step of steps) {
      step();
      yield;
    }
  }
}

/** V8 compiles for a text of this length as it does for one that is worth it. */
const LONG = 1_200;

/** In the way in which all texts are kept, see `inWideUnits`. */
const NEUTRAL = inWideUnits('¦'.repeat(LONG));

/** Single sentences of words that make rules look closer. */
const TALKING = [
  'we need the salary report and a contract with the customer list at 12,500 USD for revenue profit id number 12345678 phone password token key tin ssn iban card api vote who knows how to fix the login bug meeting tomorrow leave approval steps first then const value = function() { return',
  '我们需要工资报表和合同以及客户名单金额12500元营收利润身份证号码12345678电话密码令牌投票谁知道怎么修复登录故障会议明天请假审批通知进度步骤首先然后@小王负责地址上海市浦东新区世纪大道100号',
].map((words) => `${words} `.repeat(Math.ceil(LONG / words.length)));

/** Where every rule speaks. */
const ANY_WORK_GROUP: Context = {
  chatKind: 'group',
  title: '',
  workplace: 'work',
  groupType: 'core',
  role: 'member',
  size: null,
  outsiders: false,
};
