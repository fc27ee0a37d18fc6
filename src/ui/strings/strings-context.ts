import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { makeStrings, type Strings } from './strings.ts';

/** Hands the strings down the tree. Without a provider every message is its own key, which no eye overlooks. */
export const StringsContext = createContext<Strings>(makeStrings((key) => (key === 'languageTag' ? 'en' : key)));

/** The strings of the nearest {@link StringsContext}. */
export const useStrings = (): Strings => useContext(StringsContext);
