import { isRuleSaid, sayRule } from './world.ts';

if (!isRuleSaid()) sayRule();
