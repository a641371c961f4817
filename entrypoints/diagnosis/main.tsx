import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/styles/popup.css';
import { Diagnosis, type DiagnosisActions } from '@/components/diagnosis/Diagnosis';
import { ask, askPage } from '@/lib/messaging/client';
import { download } from '../popup/download';

const dark = matchMedia('(prefers-color-scheme: dark)');
const root = document.querySelector('#root') ?? document.body;
/** The tab is named in the address by the popup that opened this page. */
const tab = Number(new URLSearchParams(location.search).get('tab'));

const actions: DiagnosisActions = {
  save: (report) => download('gatehouse-structure.json', report),
  copy: (report) => navigator.clipboard.writeText(report),
  readAgain: () => void draw(),
};

async function draw(): Promise<void> {
  const [status, structure, about] = await Promise.all([
    askPage(tab, 'page.status', null),
    askPage(tab, 'page.structure', null),
    ask('me.export', null),
  ]);
  const chosen = about.ok ? about.value.settings.locale : null;
  const locale = chosen ?? (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
  document.documentElement.lang = locale;
  const view = {
    locale,
    dark: dark.matches,
    status: status.ok ? status.value : null,
    report: structure.ok
      ? JSON.stringify(
          { ...(structure.value as object), extension: browser.runtime.getManifest().version },
          null,
          1,
        )
      : null,
  } as const;
  render(<Diagnosis view={view} actions={actions} />, root);
}

dark.addEventListener('change', () => void draw());
void draw();
