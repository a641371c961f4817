import type { Migration } from './index';

/** Version 3: templates with their usage, groups, the person's profile, and what the library knows of itself. */
export const library: Migration = (db) => {
  db.createObjectStore('templates', { keyPath: 'id' });
  db.createObjectStore('usage', { keyPath: 'id' });
  db.createObjectStore('groups', { keyPath: 'id' });
  db.createObjectStore('profile');
  db.createObjectStore('library');
};
