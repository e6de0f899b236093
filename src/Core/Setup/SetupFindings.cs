using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>What the setup check found so far.</summary>
internal sealed class SetupFindings
{
    private readonly List<SetupFinding> _all = [];

    public bool IsHealthy => _all.All(finding => finding.Outcome != SetupCheck.Bad);

    public void Good(string check, Account? account, Phrase found) =>
        _all.Add(new SetupFinding(check, account, SetupCheck.Good, found, null));

    public void Note(string check, Account? account, Phrase found, Phrase? fix = null) =>
        _all.Add(new SetupFinding(check, account, SetupCheck.Note, found, fix));

    public void Bad(string check, Account? account, Phrase found, Phrase fix) =>
        _all.Add(new SetupFinding(check, account, SetupCheck.Bad, found, fix));

    /// <summary>What concerns the account: what was found of it, and of the installation.</summary>
    public IEnumerable<SetupFinding> Concerning(Account account) =>
        _all.Where(finding => finding.Account is null || finding.Account.Reference == account.Reference);

    /// <summary>The findings in a language.</summary>
    public SetupCheck[] Said(Language language) =>
        _all.Select(finding => new SetupCheck
            {
                Check = finding.Check,
                Account = finding.Account?.Name,
                Outcome = finding.Outcome,
                Code = finding.Found.Code,
                Arguments = finding.Found.Arguments.ToDictionary(argument => argument.Key, argument => argument.Value),
                Found = language.Say(finding.Found),
                FixCode = finding.Fix?.Code,
                Fix = finding.Fix is { } fix ? language.Say(fix) : null,
            })
            .ToArray();
}
