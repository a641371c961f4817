/** So much of a file is read, bytes: more than any reader of ours takes, so that it is the reader who says “too large”. */
const MOST = 50 * 1024 * 1024;

/** Lets the person choose a text file; `null` where they chose none. */
export function chooseFile(accept: string): Promise<{ readonly name: string; readonly text: string } | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined) resolve(null);
      else
        void file
          .slice(0, MOST)
          .text()
          .then((text) => resolve({ name: file.name, text }));
    });
    input.click();
  });
}
