import { LOCALES, type Locale } from '@/lib/rules/types';

const LANGUAGES = { 'zh-CN': '中文', en: 'English' } as const;

/** In which language a text is seen or written. */
export function LanguageTabs({
  legend,
  value,
  onChoose,
}: {
  readonly legend: string;
  readonly value: Locale;
  readonly onChoose: (locale: Locale) => void;
}) {
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">{legend}</legend>
      {LOCALES.map((one) => (
        <button
          type="button"
          class="filter"
          lang={one}
          key={one}
          aria-pressed={value === one}
          onClick={() => onChoose(one)}
        >
          {LANGUAGES[one]}
        </button>
      ))}
    </fieldset>
  );
}
