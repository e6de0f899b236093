using MatterportForDataverse.Core.Callers;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Setup;

/// <summary>
/// Shows what this very call looks like, so that an environment tells of each client what the platform says about it, before anything
/// depends on it: whether it could decide what takes a person.
/// </summary>
internal sealed class CheckCall(IRows system, SetupFindings findings, CallerIdentities call)
{
    public void Handle()
    {
        var refusal = PersonalDecision.Refusal(call, system);
        var found = Phrase
            .Of(refusal is null ? "setup.call.person" : "setup.call.other")
            .With("depth", call.Depth)
            .With("user", call.User.ToString("D"))
            .With("initiating", call.Initiating.ToString("D"))
            .With("authenticated", call.Authenticated?.ToString("D") ?? "?")
            .With("client", call.UserAgent.Length == 0 ? "?" : call.UserAgent);
        if (refusal is null)
        {
            findings.Good("call", null, found);
        }
        else
        {
            findings.Note("call", null, found.With("code", refusal));
        }
    }
}
