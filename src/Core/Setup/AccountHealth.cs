using System.Runtime.Serialization;
using MatterportForDataverse.Core.Accounts;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>What an account keeps of its last check: codes and arguments, no sentence.</summary>
internal static class AccountHealth
{
    /// <summary>The columns to write.</summary>
    /// <param name="account">The account.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="answer">What Matterport told; null when it did not, and what it told before stays then.</param>
    /// <param name="now">When.</param>
    public static Row RowOf(Account account, SetupFindings findings, AccountCheck? answer, DateTime now)
    {
        var concerning = findings.Concerning(account).Where(finding => finding.Outcome != SetupCheck.Good).ToArray();
        var row = new Row(AccountTable.Table) { Id = account.Reference.Id }
            .Set(AccountTable.CheckedOn, now)
            .Set(AccountTable.Health, Of(concerning))
            .Set(AccountTable.HealthDetail, Detail(concerning));
        if (answer is not { TokenAccepted: true })
        {
            return row;
        }

        row.Set(AccountTable.PlanFeatures, Json.Write(PlanFeatures.Of(answer)));
        return answer.Mode == ApiMode.Unknown
            ? row
            : row.Set(AccountTable.Mode, answer.Mode == ApiMode.Sandbox ? AccountMode.Sandbox : AccountMode.Production);
    }

    private static Health Of(IReadOnlyList<SetupFinding> concerning) =>
        concerning.Any(SetupFindings.IsVital) ? Health.Broken
        : concerning.Any(finding => finding.Outcome == SetupCheck.Bad) ? Health.Degraded
        : Health.Healthy;

    // As much as the column holds.
    private static string Detail(IEnumerable<SetupFinding> concerning)
    {
        var kept = new List<Finding>();
        foreach (var finding in concerning.Select(Finding.Of))
        {
            kept.Add(finding);
            if (Json.Write(kept.ToArray()).Length > AccountTable.HealthDetail.MaxLength)
            {
                kept.RemoveAt(kept.Count - 1);
                break;
            }
        }

        return Json.Write(kept.ToArray());
    }

    [DataContract]
    internal sealed class Finding
    {
        [DataMember(Name = "outcome", Order = 0)]
        public string Outcome { get; set; } = "";

        [DataMember(Name = "code", Order = 1)]
        public string Code { get; set; } = "";

        [DataMember(Name = "arguments", Order = 2)]
        public Dictionary<string, string> Arguments { get; set; } = [];

        [DataMember(Name = "fixCode", Order = 3, EmitDefaultValue = false)]
        public string? FixCode { get; set; }

        public static Finding Of(SetupFinding finding) =>
            new()
            {
                Outcome = finding.Outcome,
                Code = finding.Found.Code,
                Arguments = finding.Found.Arguments.ToDictionary(argument => argument.Key, argument => argument.Value),
                FixCode = finding.Fix?.Code,
            };
    }

    [DataContract]
    internal sealed class PlanFeatures
    {
        [DataMember(Name = "accountApi", Order = 0)]
        public string AccountApi { get; set; } = "";

        [DataMember(Name = "folders", Order = 1)]
        public string Folders { get; set; } = "";

        [DataMember(Name = "webhooks", Order = 2)]
        public string Webhooks { get; set; } = "";

        public static PlanFeatures Of(AccountCheck answer) =>
            new()
            {
                AccountApi = CodeOf(answer.AccountApi),
                Folders = CodeOf(answer.Folders),
                Webhooks = CodeOf(answer.Webhooks),
            };

        private static string CodeOf(Availability feature) =>
            feature switch
            {
                Availability.Available => "available",
                Availability.NotAvailable => "not-available",
                _ => "unknown",
            };
    }
}
