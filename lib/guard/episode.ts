import type { Pass } from '@/lib/rules/decide';
import type { Shown } from './scene';

/** What counts for the draft at hand only, from its first letter until it has left or another begins. */
export interface Episode {
  /** "Send anyway", once; outlives the draft by nothing but its own sending. */
  pass: Pass | null;
  /** The sending that the strip held last, if it is still in force. */
  nudged: { readonly text: string; readonly chatKey: string } | null;
  /** Rules that the person put aside for this draft; security from `confirm` up is never put aside. */
  putAside(rule: string): void;
  isAside(rule: string): boolean;
  /** Says whether this verdict is told for the first time. */
  isNews(shown: Shown): boolean;
  /** Nothing is found any more: the same verdict would be news again. */
  clear(): void;
  /** The draft has gone or another begins. */
  end(): void;
}

export function createEpisode(): Episode {
  let aside: readonly string[] = [];
  let told = '';
  const episode: Episode = {
    pass: null,
    nudged: null,
    putAside: (rule) => (aside = [...aside, rule]),
    isAside: (rule) => aside.includes(rule),
    isNews({ chat, finding }) {
      const key = `${chat.key}\n${finding.rule}\n${finding.level}`;
      if (key === told) return false;
      told = key;
      return true;
    },
    clear: () => (told = ''),
    end() {
      episode.nudged = null;
      aside = [];
      told = '';
    },
  };
  return episode;
}
