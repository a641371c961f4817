import { render } from 'preact';
import '@/assets/styles/panel.css';
import { Options } from '@/components/options/Options';
import { openDesk } from '../sidepanel/desk';
import { policyView } from '../sidepanel/policy';

const root = document.querySelector('#root') ?? document.body;
const policy = policyView();
const desk = openDesk((view) => {
  document.documentElement.lang = view.locale;
  render(<Options view={view} actions={desk.actions} policy={policy} />, root);
});
