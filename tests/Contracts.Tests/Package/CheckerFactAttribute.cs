using System.ComponentModel;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

/// <summary>A test that needs Python and the solution checker beside the repository; skipped, with the reason, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CheckerFactAttribute : FactAttribute
{
    public CheckerFactAttribute() => Skip = Reason();

    internal static string CheckerFolder => Path.Combine(SolutionPackage.Root, "..", "shared", "dataverse", "solution-check");

    private static string? Reason()
    {
        if (!File.Exists(Path.Combine(CheckerFolder, "solution_vocab.py")))
        {
            return "The solution checker is not beside the repository (../shared).";
        }

        try
        {
            return Command.Run("python3", "--version").ExitCode == 0 ? null : "python3 does not run.";
        }
        catch (Win32Exception)
        {
            return "python3 is not installed.";
        }
    }
}
