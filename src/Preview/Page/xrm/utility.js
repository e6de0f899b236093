import { closeProgress, showProgress } from '../dialog/progress.js';
import { privileges } from '../privileges.js';
import { person } from '../session.js';
import { plays } from './plays.js';

const userSettings = plays('userSettings', {
  get userId() {
    return `{${person().id.toUpperCase()}}`;
  },
  get userName() {
    return person().name;
  },
  async getSecurityRolePrivilegesInfo() {
    return Object.fromEntries(privileges().map(one => [one.id, one]));
  },
});

const globalContext = plays('globalContext', { userSettings, getClientUrl: () => location.origin });

export const utility = plays('Xrm.Utility', {
  /** @param {string} text */
  showProgressIndicator: text => showProgress(text),
  closeProgressIndicator: () => closeProgress(),
  getGlobalContext: () => globalContext,
});
