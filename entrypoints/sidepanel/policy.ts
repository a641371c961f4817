import { summary } from 'virtual:starter-summary';
import type { PolicyView } from '@/components/sidepanel/policy-view';

/** The policy in force, as the person reads it. */
export function policyView(): PolicyView {
  return summary;
}
