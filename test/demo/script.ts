/** One message of the demo: where it is typed, what the person does when the guard speaks. */
export interface Scene {
  readonly chat: string;
  readonly text: string;
  /** What the person does after the guard held the message. */
  readonly answer?: 'edit' | 'fix' | 'again' | 'send-anyway';
  /** Name of the screenshot. */
  readonly shot?: string;
  /** Wait for the card while typing, before Enter. */
  readonly lookFirst?: boolean;
}

/** A working day in twelve messages. All numbers are public samples, nobody's. */
export const SCRIPT: readonly Scene[] = [
  { chat: 'project', text: '早上好，九点半会议室见' },
  { chat: 'project', text: '我明天想请假一天，家里有事', answer: 'fix', shot: 'strip-tag' },
  { chat: 'project', text: '谢谢！' },
  {
    chat: 'project',
    text: '他的身份证号是11010519491231002X，帮忙订票',
    answer: 'fix',
    shot: 'dialog-id',
    lookFirst: true,
  },
  { chat: 'team', text: 'Morning all, the draft is in the folder' },
  { chat: 'team', text: 'lunch anyone? @all', answer: 'fix', shot: 'dialog-all' },
  {
    chat: 'team',
    text: "Tom's salary is $85,000 by the way",
    answer: 'edit',
    shot: 'dialog-salary',
    lookFirst: true,
  },
  {
    chat: 'team',
    text: 'the staging password is Sunny7Sky!42',
    answer: 'send-anyway',
    shot: 'dialog-password',
  },
  { chat: 'team', text: 'I need to take leave tomorrow', answer: 'again', shot: 'strip-leave' },
  { chat: 'clients', text: '打到这张卡 6222021234567890128 谢谢', answer: 'edit', shot: 'dialog-block' },
  { chat: 'clients', text: '资料已经发到 test@example.com 了' },
  {
    chat: 'direct',
    text: 'key: ghp_a8Dk29fLq0Zx7Vb3Nm5Rt1Yw6Ue4Ip2Os9Hc',
    answer: 'fix',
    shot: 'dialog-token',
  },
];
