// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { type WriteOptions, writeDraft } from '@/lib/whatsapp/write';

/** A plain field: what is typed between our writing and our reading back is played by `meanwhile`. */
function stage(text: string, meanwhile: (field: HTMLTextAreaElement) => boolean) {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  // The command that browsers have and happy-dom lacks.
  document.execCommand = (_command, _ui, value = '') => {
    field.setRangeText(value, field.selectionStart, field.selectionEnd, 'end');
    return true;
  };
  let keyedAt = 0;
  let frames = 0;
  const options: WriteOptions = {
    surface: () =>
      ({ kind: 'poll', root: document.body, fields: [field] }) as ReturnType<WriteOptions['surface']>,
    composing: () => false,
    quietly(work) {
      const done = work();
      if (frames === 0 && meanwhile(field)) keyedAt += 1;
      frames += 1;
      return done;
    },
    nextFrame: () => Promise.resolve(),
    keyedAt: () => keyedAt,
  };
  return { field, options };
}

const MASK = [{ span: { start: 3, end: 7 }, insert: '****' }];

describe('writing into a draft', () => {
  beforeEach(() => document.body.replaceChildren());

  it('keeps what the person typed before the text was read back', async () => {
    const { field, options } = stage('ID 1234', (typed) => {
      typed.value += ' thanks';
      return true;
    });
    expect(await writeDraft(options, 'ID 1234', MASK)).toEqual({ ok: true });
    expect(field.value).toBe('ID **** thanks');
  });

  it('puts the former text back where the page made something else of it', async () => {
    const { field, options } = stage('ID 1234', (typed) => {
      typed.value = 'ID ********';
      return false;
    });
    expect(await writeDraft(options, 'ID 1234', MASK)).toMatchObject({
      ok: false,
      reason: 'mismatch-restored',
    });
    expect(field.value).toBe('ID 1234');
  });

  it('never replaces what is being typed, even where it cannot be told apart', async () => {
    const { field, options } = stage('ID 1234', (typed) => {
      typed.value = 'quite another text';
      return true;
    });
    expect(await writeDraft(options, 'ID 1234', MASK)).toMatchObject({ ok: false, reason: 'mismatch-kept' });
    expect(field.value).toBe('quite another text');
  });
});
