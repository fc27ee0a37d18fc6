import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { ExportFormat, ExportScope, NotebookActions, NotebookData } from './notebook-props.ts';
import { RadioChoice } from './RadioChoice.tsx';

const FORMATS: readonly (readonly [format: ExportFormat, name: MessageKey, why: MessageKey])[] = [
  ['json', 'notebookFormatJson', 'notebookFormatJsonWhy'],
  ['markdown', 'notebookFormatMarkdown', 'notebookFormatMarkdownWhy'],
  ['w3c', 'notebookFormatW3c', 'notebookFormatW3cWhy'],
  ['csv', 'notebookFormatCsv', 'notebookFormatCsvWhy'],
];

type ExportPanelProps = Pick<NotebookData, 'count' | 'shown' | 'chosen' | 'article' | 'exportScope'> &
  Pick<NotebookActions, 'onExport'>;

/** Which texts, in which format, into a file. */
export function ExportPanel({ count, shown, chosen, article, exportScope, onExport }: ExportPanelProps): JSX.Element {
  const strings = useStrings();
  const { t } = strings;
  const texts = (number: number) => strings.count('notebookTexts', number);
  const isNarrowed = shown.length !== count;
  const scopes: readonly { value: ExportScope; label: string; why: ComponentChildren; isThere: boolean }[] = [
    { value: 'chosen', label: t('notebookScopeChosen'), why: texts(chosen.size), isThere: chosen.size > 0 },
    { value: 'article', label: t('notebookScopeArticle'), why: <bdi>{article?.title}</bdi>, isThere: article !== null },
    {
      value: 'shown',
      label: t('notebookScopeShown'),
      why: texts(shown.length),
      isThere: isNarrowed && shown.length > 0,
    },
    { value: 'all', label: t('notebookScopeAll'), why: texts(count ?? 0), isThere: true },
  ];
  const offered = scopes.filter(({ isThere }) => isThere);
  const [scope, setScope] = useState(exportScope);
  const [format, setFormat] = useState<ExportFormat>('json');
  const present = offered.find(({ value }) => value === scope) ?? offered.at(-1);
  return (
    <>
      <RadioChoice
        legend={t('notebookExportWhat')}
        options={offered}
        value={present?.value ?? 'all'}
        onChoose={(value) => setScope(value)}
      />
      <RadioChoice
        legend={t('notebookExportFormat')}
        options={FORMATS.map(([value, label, why]) => ({ value, label: t(label), why: t(why) }))}
        value={format}
        onChoose={setFormat}
      />
      <button type="button" class="sl-button sl-button-main" onClick={() => onExport(format, present?.value ?? 'all')}>
        {t('notebookSaveFile')}
      </button>
    </>
  );
}
