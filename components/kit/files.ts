/** Largest file that is read in, bytes. */
const MAX_FILE = 32 * 1024 * 1024;

/** Lets the person choose a text file; `null` where they chose none or it is too large. */
export function chooseFile(accept: string): Promise<{ readonly name: string; readonly text: string } | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file === undefined || file.size > MAX_FILE) resolve(null);
      else void file.text().then((text) => resolve({ name: file.name, text }));
    });
    input.click();
  });
}
