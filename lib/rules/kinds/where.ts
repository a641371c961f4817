import type { Context, GroupType, Surface } from '../types';

/**
 * Etiquette of what is written: in the chat of a work group, by the group's type; a work group whose type nobody has
 * recorded is treated as an ordinary one. Captions, edits, forwards and the like are left alone, and so is every chat
 * that is private, one-to-one or not known yet. Source: `levels`, "Which checks run where".
 */
export function inWorkChat(surface: Surface, context: Context, groupTypes: readonly GroupType[]): boolean {
  return surface === 'chat' && inWorkGroup(context, groupTypes);
}

export function inWorkGroup(context: Context, groupTypes: readonly GroupType[]): boolean {
  const { chatKind, workplace, groupType } = context;
  if (chatKind === 'direct' || workplace !== 'work') return false;
  return groupType === null
    ? groupTypes.some((type) => type !== 'community')
    : groupTypes.includes(groupType);
}
