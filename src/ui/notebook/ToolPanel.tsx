import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useStrings } from '#ui/strings/strings-context.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import type { NotebookProps } from './notebook-props.ts';

type ToolPanelProps = NotebookProps & { readonly tool: 'export' | 'import' };

/** Export or import, unfolded under the header. It takes the focus, as the button that opens it may stand elsewhere. */
export function ToolPanel(props: ToolPanelProps): JSX.Element {
  const { t } = useStrings();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { tool } = props;
  return (
    <section class="sl-tool" aria-labelledby="tool">
      <div class="sl-open-bar">
        <h2 id="tool" ref={heading} tabIndex={-1}>
          {t(tool === 'export' ? 'notebookExport' : 'notebookImport')}
        </h2>
        <button type="button" class="sl-button" onClick={() => props.onTool(null)}>
          {t('close')}
        </button>
      </div>
      {tool === 'export' ? <ExportPanel {...props} /> : <ImportPanel {...props} view={props.import} />}
    </section>
  );
}
