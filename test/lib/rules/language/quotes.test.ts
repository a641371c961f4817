import { describe, expect, it } from 'vitest';
import { quotationsIn } from '@/lib/rules/language/quotes';

const quotations = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end));

describe('quotations in a message', () => {
  it.each([
    ['顾客在留言里写“服务太差”，请回复', ['“服务太差”']],
    ['客訴：「店員很兇」，請店長處理', ['「店員很兇」']],
    ['书名叫《骂人的艺术》，放在三楼', ['《骂人的艺术》']],
    ['he wrote "no way" and then "fine" in the ticket', ['"no way"', '"fine"']],
    ['“好”和“行”都可以', ['“好”', '“行”']],
  ])('“%s”: %j', (text, expected) => {
    expect(quotations(text)).toEqual(expected);
  });

  it.each([
    ['nothing but a quotation', '“随便你怎么说”'],
    ['a quotation with hardly a word beside it', '“随便你怎么说”哈'],
    ['a mark that nothing closes', '他说“随便你怎么说，我走了'],
    ['closed by another mark', '他说“随便你怎么说」，我走了'],
    ['inches, far apart', `the 15" screen ${'is on the desk '.repeat(12)}and the 17" one is gone`],
  ])('%s is none', (_what, text) => {
    expect(quotations(text)).toEqual([]);
  });
});
