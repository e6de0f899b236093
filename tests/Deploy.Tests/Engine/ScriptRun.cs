namespace MatterportForDataverse.Deploy.Tests.Engine;

/// <summary>What came of running the script.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Lines">What people saw: the host's lines, warnings and errors too.</param>
/// <param name="Everything">Every line of every stream, objects and error records included.</param>
internal sealed record ScriptRun(int ExitCode, IReadOnlyList<string> Lines, string Everything)
{
    public string Text => string.Join('\n', Lines);
}
