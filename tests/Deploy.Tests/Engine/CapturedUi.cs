using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace MatterportForDataverse.Deploy.Tests.Engine;

/// <summary>A console that keeps what is written on it. It answers questions as it was told to.</summary>
internal sealed class CapturedUi(string? answer) : PSHostUserInterface
{
    private readonly List<string> _lines = [];
    private string _open = "";

    public IReadOnlyList<string> Lines => _lines;

    public override PSHostRawUserInterface? RawUI => null;

    public override void Write(string value) => _open += value;

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value)
    {
        _lines.AddRange((_open + value).ReplaceLineEndings("\n").Split('\n'));
        _open = "";
    }

    public override void WriteErrorLine(string value) => WriteLine(value);

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => WriteLine(record.ToString());

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteLine($"{caption} {message}");
        return choices
            .Select((choice, index) => (choice, index))
            .Single(choice => choice.choice.Label.Replace("&", "", StringComparison.Ordinal) == answer)
            .index;
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw Unasked();

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw Unasked();

    public override PSCredential PromptForCredential(
        string caption,
        string message,
        string userName,
        string targetName,
        PSCredentialTypes allowedCredentialTypes,
        PSCredentialUIOptions options
    ) => throw Unasked();

    public override string ReadLine() => throw Unasked();

    public override SecureString ReadLineAsSecureString() => throw Unasked();

    private static NotSupportedException Unasked() => new("The script must not ask for anything here.");
}
