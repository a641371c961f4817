import { useEffect, useState } from 'preact/hooks';
import type { NagLevel } from '@/lib/messaging/protocol';
import { LOCALES } from '@/lib/rules/types';
import { Block } from '../kit/Block';
import { ChoiceField, TextField } from '../kit/Fields';
import { useLocale, useSay } from '../kit/speech';
import { useDesk } from '../sidepanel/desk';

const LANGUAGES = { 'zh-CN': '简体中文', en: 'English' } as const;

/** Language, my name and zone, the sign that opens the template picker. */
export function SettingsPart() {
  const say = useSay();
  const locale = useLocale();
  const { view, actions, policy } = useDesk();
  const { me, about } = view;
  const [name, setName] = useState<string | null>(null);
  const [zone, setZone] = useState<string | null>(null);
  const trigger = about?.settings.trigger ?? '/';
  const wanted = about?.settings.nags ?? 'normal';
  const nags = NAGS[Math.min(NAGS.indexOf(wanted), NAGS.indexOf(policy.fewestNags))] ?? 'normal';
  // Written when the person pauses, not at every key.
  useEffect(() => {
    if (me === null || (name === null && zone === null)) return;
    const timer = setTimeout(() => {
      actions.putMe(me, { ...(name === null ? {} : { name }), ...(zone === null ? {} : { zone }) });
      setName(null);
      setZone(null);
    }, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [name, zone, me]);
  return (
    <Block title={say('options.settings')}>
      <ChoiceField
        legend={say('language')}
        value={locale}
        options={LOCALES.map((one) => ({ value: one, label: LANGUAGES[one] }))}
        onChoose={actions.setLocale}
      />
      <div class="pair">
        <TextField
          label={say('options.my-name')}
          hint={say('options.my-name-hint')}
          value={name ?? me?.name ?? ''}
          maxLength={80}
          onInput={setName}
        />
        <TextField
          label={say('options.my-zone')}
          hint={say('options.my-zone-hint', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
          value={zone ?? me?.zone ?? ''}
          maxLength={60}
          onInput={setZone}
        />
      </div>
      <ChoiceField<NagLevel>
        legend={say('options.nags')}
        hint={say(policy.fewestNags === 'off' ? 'options.nags-hint' : 'options.nags-limited', {
          title: policy.title[locale],
          version: policy.version,
        })}
        value={nags}
        stacked
        options={NAGS.map((one) => ({
          value: one,
          label: say(`options.nags.${one}`),
          hint: say(`options.nags.${one}-hint`),
          disabled: NAGS.indexOf(one) > NAGS.indexOf(policy.fewestNags),
        }))}
        onChoose={(one) => actions.putSettings({ nags: one })}
      />
      <ChoiceField
        legend={say('options.trigger')}
        hint={say('options.trigger-hint')}
        value={trigger}
        options={TRIGGERS.map((one) => ({
          value: one,
          label: one === '' ? say('options.trigger-none') : one,
        }))}
        onChoose={(one) => actions.putSettings({ trigger: one })}
      />
      <p class="hint">{say('options.shortcut')}</p>
    </Block>
  );
}

/** From most to fewest. */
const NAGS: readonly NagLevel[] = ['normal', 'few', 'off'];
/** Signs that rarely begin a word; empty: only the keyboard shortcut and the side panel. */
const TRIGGERS: readonly string[] = ['/', '//', ';', '、', ''];
const WRITE_AFTER_MS = 900;
