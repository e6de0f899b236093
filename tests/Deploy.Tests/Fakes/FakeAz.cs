namespace MatterportForDataverse.Deploy.Tests.Fakes;

/// <summary>A stand-in for the Azure CLI.</summary>
public sealed class FakeAz
{
    public const string Token = "eyJ0eXAi.CANARY-TOKEN-8c41.c2lnbmF0dXJl";

    public bool LoggedIn { get; set; } = true;

    /// <summary>Logged out while the import ran.</summary>
    public bool LosesLogin { get; set; }

    /// <summary>As coming versions do: the token only with --plaintext.</summary>
    public bool HidesToken { get; set; }

    public ToolAnswer Answer(IReadOnlyList<string> arguments)
    {
        if (!LoggedIn)
        {
            return ToolAnswer.FailedOnStderr("Please run 'az login' to setup account.");
        }

        if (arguments.Contains("expiresOn"))
        {
            return ToolAnswer.Ok("2026-11-25 23:59:59.000000");
        }

        // Worst case: it fails, and has said the token all the same.
        return LosesLogin ? new ToolAnswer(1, [Token], ToolAnswer.Records($"refresh of {Token} failed"))
            : HidesToken && !arguments.Contains("--plaintext") ? ToolAnswer.Ok("<redacted>")
            : ToolAnswer.Ok(Token);
    }
}
