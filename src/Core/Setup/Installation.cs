using MatterportForDataverse.Core.Callers;

namespace MatterportForDataverse.Core.Setup;

/// <summary>What only the edge knows of the environment, of the code that runs in it, and of who asks.</summary>
/// <param name="EnvironmentId">The organization.</param>
/// <param name="SystemUserId">The user SYSTEM, as the platform names it to its own service.</param>
/// <param name="UserId">Who asks.</param>
/// <param name="Assembly">The name of the plug-in assembly.</param>
/// <param name="Version">The version of the solution that the assembly was built for.</param>
/// <param name="Call">The identities behind the call.</param>
public sealed record Installation(
    Guid EnvironmentId,
    Guid SystemUserId,
    Guid UserId,
    string Assembly,
    string Version,
    CallerIdentities Call
)
{
    /// <summary>The unique name of the solution.</summary>
    public const string Solution = "MatterportForDataverse";

    /// <summary>The clock: the flow that calls <c>mpt_RunDueWork</c>.</summary>
    public static readonly Guid ClockFlow = new("d096af3a-c438-502e-8f8c-ade884b9d9f8");

    /// <summary>The sample flow that tells people of decisions in their name.</summary>
    public static readonly Guid DecisionFlow = new("8442236e-8f6e-582b-b251-daf28e257c86");
}
