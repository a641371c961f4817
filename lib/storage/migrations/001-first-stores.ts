import type { Migration } from './index';

/** Version 1: settings, device key, exceptions, answers about chats, notices by time. */
export const firstStores: Migration = (db) => {
  db.createObjectStore('settings');
  db.createObjectStore('device');
  db.createObjectStore('exceptions', { keyPath: 'id' });
  db.createObjectStore('answers', { keyPath: 'chat' });
  db.createObjectStore('notices', { keyPath: 'id' }).createIndex('at', 'at');
};
