import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Starts the files with these beginnings of a name first, in this order, so that all workers end at about the same time. A clean
 * clone remembers no durations that could decide it.
 */
export function longestFirst(names: readonly string[]): typeof BaseSequencer {
  return class LongestFirst extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const rank = ({ moduleId }: TestSpecification) => {
        const at = names.findIndex((name) => moduleId.includes(`/${name}.`));
        return at < 0 ? names.length : at;
      };
      return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
    }
  };
}
