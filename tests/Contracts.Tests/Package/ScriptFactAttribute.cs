using System.ComponentModel;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

/// <summary>A test that needs Node and the packages of src/Viewer; skipped, with the reason, where one is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScriptFactAttribute : FactAttribute
{
    public ScriptFactAttribute() => Skip = Reason();

    private static string? Reason()
    {
        if (!Directory.Exists(Path.Combine(SolutionPackage.Root, "src", "Viewer", "node_modules")))
        {
            return "The packages of src/Viewer are not installed: run npm ci there.";
        }

        try
        {
            return Command.Run("node", "--version").ExitCode == 0 ? null : "node does not run.";
        }
        catch (Win32Exception)
        {
            return "node is not installed.";
        }
    }
}
