import { policy } from 'virtual:starter-policy';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { REST_DETECTORS } from '@/lib/detectors/rest';
import { createPicker } from '@/lib/guard/picker';
import { REST_KINDS } from '@/lib/rules/kinds/rest';
import { warmingUp } from '@/lib/rules/warm-up';

/**
 * The rest of the rules, brought into the page by the background as soon as the guard stands there: the word lists of the
 * policy, the code that reads sentences, and the choosing of templates. It shares the guard's world, which the page cannot see.
 */
export default defineUnlistedScript(() => {
  globalThis.gatehouseGuard?.arrived({
    policy,
    kinds: REST_KINDS,
    detectors: REST_DETECTORS,
    warmUp: warmingUp,
    createPicker,
  });
});
