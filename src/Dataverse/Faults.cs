using System.ServiceModel;
using System.Text.RegularExpressions;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Dataverse;

/// <summary>The platform's faults as refusals: a stable code and a sentence.</summary>
internal static class Faults
{
    private const int LongestReason = 400;

    // How our own plug-ins end their refusals, and so what comes back through the platform.
    private static readonly Regex TrailingCode = new(
        @"^(?<sentence>.*\S)\s*\[(?<code>[a-z][a-z0-9.-]{1,80})\]\s*\z",
        RegexOptions.Singleline
    );

    /// <param name="fault">What the platform said.</param>
    /// <param name="row">The row it was about, in words.</param>
    public static DomainException ToRefusal(FaultException<OrganizationServiceFault> fault, string row)
    {
        var code = fault.Detail?.ErrorCode ?? 0;
        return code switch
        {
            FaultCodes.NotFound or FaultCodes.NotFoundByKey => new RowNotFoundException(row),
            FaultCodes.Duplicate or FaultCodes.DuplicateKey => new DuplicateRowException(row),
            FaultCodes.VersionMismatch => new RowChangedException(row),
            FaultCodes.NoPrivilege or FaultCodes.NoAccess => new RowForbiddenException(row),
            FaultCodes.InvalidArgument or FaultCodes.InvalidValue => new InvalidRowException(row, Reason(fault)),
            FaultCodes.UnknownTable or FaultCodes.UnknownColumn => new NameUnknownException(row, Reason(fault)),
            FaultCodes.StepRefused => FromStep(row, Reason(fault)),
            FaultCodes.Deadlock or FaultCodes.StoreTimeout => new DataverseBusyException(),
            _ when FaultCodes.IsThrottling(code) => new DataverseBusyException(),
            _ => new DataverseException(row, code, Reason(fault)),
        };
    }

    /// <summary>Whether the platform did not answer, so that nobody knows what it did. A fault is an answer.</summary>
    public static bool IsNoAnswer(Exception failure) =>
        failure is TimeoutException || (failure is CommunicationException && failure is not FaultException);

    private static StepRefusedException FromStep(string row, string reason) =>
        TrailingCode.Match(reason) is { Success: true } match
            ? StepRefusedException.ByOurs(match.Groups["code"].Value, match.Groups["sentence"].Value)
            : StepRefusedException.ByOthers(row, reason);

    private static string Reason(FaultException<OrganizationServiceFault> fault)
    {
        var reason = (fault.Detail?.Message ?? fault.Message ?? "").Replace('\r', ' ').Replace('\n', ' ').Trim();
        return reason.Length <= LongestReason ? reason : reason.Substring(0, LongestReason);
    }
}
