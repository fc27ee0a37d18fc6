import type { JSX } from 'preact';
import { useStrings } from '#ui/strings/strings-context.ts';
import { GrantedSites } from './GrantedSites.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import type { OptionsProps } from './options-props.ts';
import { PERMISSION_KEYS } from './permission-keys.ts';

/** What Sidelight may do in this browser, each with its use, and what the reader has allowed on top. */
export function PermissionsSection({ permissions, onRevoke }: OptionsProps): JSX.Element {
  const { t, count } = useStrings();
  return (
    <OptionsSection id="permissions" title={t('optionsPermissions')} intro={t('optionsPermissionsIntro')}>
      {permissions !== null && (
        <>
          <dl class="sl-permissions">
            {permissions.names.map((name) => {
              const [what, use] = PERMISSION_KEYS[name] ?? [];
              return (
                <div key={name}>
                  <dt>
                    {what !== undefined && t(what)} <code>{name}</code>
                  </dt>
                  <dd>{use !== undefined && t(use)}</dd>
                </div>
              );
            })}
            <div>
              <dt>
                {count('permissionListed', permissions.listed)} <code>{'host_permissions'}</code>
              </dt>
              <dd>{t('permissionListedUse')}</dd>
            </div>
            <div>
              <dt>
                {t('permissionOther')} <code>{'optional_host_permissions'}</code>
              </dt>
              <dd>{t('permissionOtherUse')}</dd>
            </div>
          </dl>
          <h3 id="granted" tabIndex={-1}>
            {t('grantedTitle')}
          </h3>
          <GrantedSites patterns={permissions.granted} onRevoke={onRevoke} />
        </>
      )}
    </OptionsSection>
  );
}
