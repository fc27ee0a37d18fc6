import type { JSX } from 'preact';
import type { ImportFailure } from '#core/notes/formats/import-outcome.ts';
import { FAILURE_KEYS } from '#core/strings/failure-keys.ts';
import { IMPORT_KEYS } from '#core/strings/import-keys.ts';
import type { MessageKey } from '#core/strings/message-key.ts';
import { useStrings } from '#ui/strings/strings-context.ts';
import type { FileNews } from './file-news.ts';

interface ImportNewsProps {
  readonly news: FileNews;
  /** Sentences that this kind of file has instead of the usual ones. */
  readonly keys?: Readonly<Partial<Record<ImportFailure['reason'], MessageKey>>>;
}

/** Says what has come of a file. */
export function ImportNews({ news, keys = {} }: ImportNewsProps): JSX.Element {
  const { t, count, list, locale } = useStrings();
  switch (news.state) {
    case 'reading':
      return <p class="sl-fine">{t('notebookImportReading')}</p>;
    case 'done': {
      const counts = [count('notebookImportedNew', news.added), count('notebookImportedChanged', news.changed)];
      return <p>{t('notebookImportDone', [list(counts)])}</p>;
    }
    case 'refused': {
      const { reason, path, bytes } = news.failure;
      const where = bytes === undefined ? [path] : [bytes.found, bytes.most].map((size) => megabytes(size, locale));
      return <NothingWritten title={t('notebookImportRefused')} text={t(keys[reason] ?? IMPORT_KEYS[reason], where)} />;
    }
    case 'failed': {
      const [title, text] = FAILURE_KEYS[news.failure];
      return <NothingWritten title={t(title)} text={t(text)} />;
    }
  }
}

/** Rounded up, so that what is too large by a byte is not said to have just what it may have. */
const megabytes = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale).format(Math.ceil(bytes / 100_000) / 10);

/** Why a file was not taken in, and that nothing of it was. */
function NothingWritten({ title, text }: { readonly title: string; readonly text: string }): JSX.Element {
  const { t } = useStrings();
  return (
    <div class="sl-trouble">
      <p class="sl-strong">{title}</p>
      <p>{text}</p>
      <p>{t('notebookNothingWritten')}</p>
    </div>
  );
}
