import type messages from '../../../public/_locales/en/messages.json';

/** The names of all messages. A test holds that every one is used. */
export type MessageKey = keyof typeof messages;

/** Messages that depend on a number; each has one form for each plural category of its language. */
export type CountedKey = MessageKey extends infer Key ? (Key extends `${infer Stem}_one` ? Stem : never) : never;
