using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Looks whether people are told of decisions in their name, for accounts that order: without that, nobody notices within the undo window
/// what a script or a flow decided as them. Whoever replaced the sample flow by one of their own knows; so it is no fault.
/// </summary>
internal sealed class CheckDecisionFlow(IRows system, SetupFindings findings)
{
    private const int Activated = 1;

    public void Handle(Account account)
    {
        var mode = system.Get(RowKey.Of(account.Reference), [AccountTable.OrderMode.Name]).Get(AccountTable.OrderMode);
        if (mode is not (OrderMode.Live or OrderMode.DryRun))
        {
            return;
        }

        var flow = system.Find(RowKey.Of("workflow", Installation.DecisionFlow), ["statecode"]);
        if (flow?["statecode"] as int? == Activated)
        {
            findings.Good("decisions", account, Phrase.Of("setup.decisions.told"));
            return;
        }

        findings.Note("decisions", account, Phrase.Of("setup.decisions.untold"), Phrase.Of("setup.decisions.untold.fix"));
    }
}
