using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>What the setup check found so far.</summary>
internal sealed class SetupFindings
{
    // Without these nothing is synchronised, or nothing is guarded; without the others it goes on, by hand or for somebody.
    private static readonly string[] Vital = ["steps", "guards", "defaults", "secret", "token"];

    private readonly List<SetupFinding> _all = [];

    public bool IsHealthy => _all.All(finding => finding.Outcome != SetupCheck.Bad);

    public void Good(string check, Account? account, Phrase found) =>
        _all.Add(new SetupFinding(check, account, SetupCheck.Good, found, null));

    public void Note(string check, Account? account, Phrase found, Phrase? fix = null) =>
        _all.Add(new SetupFinding(check, account, SetupCheck.Note, found, fix));

    public void Bad(string check, Account? account, Phrase found, Phrase fix) =>
        _all.Add(new SetupFinding(check, account, SetupCheck.Bad, found, fix));

    /// <summary>Whether the product stands still, or unguarded, while it is bad.</summary>
    public static bool IsVital(SetupFinding finding) => finding.Outcome == SetupCheck.Bad && Vital.Contains(finding.Check);

    /// <summary>What concerns the account, the worst first: what was found of it, and of the installation.</summary>
    public IEnumerable<SetupFinding> Concerning(Account account) =>
        WorstFirst.Where(finding => finding.Account is null || finding.Account.Reference == account.Reference);

    private IEnumerable<SetupFinding> WorstFirst => _all.OrderBy(Rank);

    /// <summary>The findings in a language, the worst first.</summary>
    public SetupCheck[] Said(Language language) =>
        WorstFirst
            .Select(finding => new SetupCheck
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

    private static int Rank(SetupFinding finding) =>
        IsVital(finding) ? 0
        : finding.Outcome == SetupCheck.Bad ? 1
        : finding is { Outcome: SetupCheck.Note, Fix: not null } ? 2
        : finding.Outcome == SetupCheck.Note ? 3
        : 4;
}
