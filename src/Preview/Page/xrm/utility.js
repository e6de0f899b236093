import { closeProgress, showProgress } from '../dialog/progress.js';
import { getPrivileges } from '../privileges.js';
import { currentUser } from '../session.js';
import { withBraces } from './ids.js';
import { strict } from './strict.js';

const userSettings = strict('userSettings', {
  get userId() {
    return withBraces(currentUser().id);
  },
  get userName() {
    return currentUser().name;
  },
  // The preview reads the package in its base language.
  languageId: 1033,
  async getSecurityRolePrivilegesInfo() {
    return Object.fromEntries(getPrivileges().map(privilege => [privilege.id, privilege]));
  },
});

const globalContext = strict('globalContext', { userSettings, getClientUrl: () => location.origin });

/** Xrm.Utility. */
export const utility = strict('Xrm.Utility', {
  /** @param {string} text */
  showProgressIndicator: text => showProgress(text),
  closeProgressIndicator: () => closeProgress(),
  getGlobalContext: () => globalContext,
});
