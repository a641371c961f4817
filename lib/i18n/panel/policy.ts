import type { Pair } from './texts';

export const policy = {
  'policy.version': ['版本 {version}', 'Version {version}'],
  'policy.publisher': ['发布者', 'Publisher'],
  'policy.contact': ['有疑问请问', 'Ask'],
  'policy.pause': ['暂停', 'Pausing'],
  'policy.pausable': ['个人可以暂停较轻的提醒', 'Milder rules may be paused by each person'],
  'policy.not-pausable': ['不能暂停', 'Not allowed'],
  'policy.clauses': ['条款', 'Clauses'],
  'policy.rules': ['规则', 'Rules'],
  'policy.search': ['搜索规则', 'Search rules'],
  'policy.later': [
    '编写和试验规则、签名与订阅将在以后的版本出现在这里。',
    'Writing and trying rules, signatures and subscriptions come to this room in a later version.',
  ],
} as const satisfies Readonly<Record<string, Pair>>;
