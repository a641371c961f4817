import { compileBody } from '@/lib/templates/compile';
import type { PackError } from './parse';
import type { Pack, PackTemplate } from './schema';
import { heldTemplates } from './self-test';
import { fieldsOf } from './templates';
import { classesOf } from './vocabulary';

/** What is allowed but surely not meant: words and ids that lead nowhere. A pack with these still protects. */
export function lintPack(pack: Pack): readonly PackError[] {
  const found: PackError[] = [];
  const say = (path: string, zh: string, en: string) =>
    found.push({ path, text: { 'zh-CN': `${path}：${zh}`, en: `${path}: ${en}` } });
  const tags = new Set(pack.tags.map(({ id }) => id));
  pack.groups.own?.forEach((type, at) => {
    for (const [place, tag] of (type.tags ?? []).entries())
      if (!tags.has(tag))
        say(`groups.own.${at}.tags.${place}`, `没有标签“${tag}”`, `there is no tag “${tag}”`);
  });
  const clauses = new Set(pack.clauses.map(({ id }) => id));
  pack.rules.forEach((rule, at) => {
    if (rule.clause !== undefined && !clauses.has(rule.clause))
      say(`rules.${at}.clause`, `没有条款“${rule.clause}”`, `there is no clause “${rule.clause}”`);
    if (rule.kind === 'words')
      for (const [place, term] of rule.terms.entries()) {
        if (rule.terms.indexOf(term) !== place)
          say(`rules.${at}.terms.${place}`, `“${term}”重复`, `“${term}” is there twice`);
        if (rule.allow?.includes(term) === true)
          say(
            `rules.${at}.terms.${place}`,
            `“${term}”也在 allow 里，永远不会命中`,
            `“${term}” is in allow as well and is never found`,
          );
        if ([...term].length === 1)
          say(
            `rules.${at}.terms.${place}`,
            `“${term}”只有一个字，误报会很多`,
            `“${term}” is one character: many false alarms`,
          );
      }
  });
  const used = new Set(pack.rules.flatMap((rule) => (rule.kind === 'words' ? classesOf(rule) : [])));
  for (const [name, words] of Object.entries(pack.vocabulary ?? {})) {
    if (!used.has(name)) say(`vocabulary.${name}`, '没有规则用到这类词', 'no rule uses this class of words');
    const seen = new Set<string>();
    for (const [place, word] of words.entries()) {
      if (seen.has(word)) say(`vocabulary.${name}.${place}`, `“${word}”重复`, `“${word}” is there twice`);
      seen.add(word);
    }
  }
  for (const { path, rule } of heldTemplates(pack).filter(({ level }) => level === 'nudge'))
    say(path, `会被本包规则“${rule}”提醒`, `the pack’s own rule “${rule}” would ask for more`);
  (pack.templates ?? []).forEach((template, at) => {
    for (const [place, field] of (template.fields ?? []).entries())
      if (!usesField(template, field.name))
        say(
          `templates.${at}.fields.${place}`,
          `正文没有用到“${field.name}”`,
          `“${field.name}” is used in no text`,
        );
    const name = JSON.stringify([template.folder ?? '', template.names]);
    if (pack.templates?.findIndex((one) => JSON.stringify([one.folder ?? '', one.names]) === name) !== at)
      say(`templates.${at}.names`, '与前面的模板同名', 'a template before it has the same name');
  });
  for (const [list, ids] of [
    ['clauses', pack.clauses.map(({ id }) => id)],
    ['tags', pack.tags.map(({ id }) => id)],
    ['groups.own', (pack.groups.own ?? []).map(({ id }) => id)],
  ] as const)
    ids.forEach((id, at) => {
      if (ids.indexOf(id) !== at) say(`${list}.${at}.id`, `id“${id}”重复`, `the id “${id}” is there twice`);
    });
  return found;
}

function usesField(template: PackTemplate, name: string): boolean {
  const declared = fieldsOf(template);
  return Object.values(template.bodies).some((body) =>
    compileBody(body, declared).fields.some((field) => field.name === name),
  );
}
