import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/assets/styles/panel.css';
import { SidePanel } from '@/components/sidepanel/SidePanel';
import { openDesk } from './desk';
import { policyView } from './policy';

const root = document.querySelector('#root') ?? document.body;
const policy = policyView();
const optionsUrl = browser.runtime.getURL('/options.html');
const desk = openDesk((view) => {
  document.documentElement.lang = view.locale;
  render(<SidePanel view={view} actions={desk.actions} policy={policy} optionsUrl={optionsUrl} />, root);
});
