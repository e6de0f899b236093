using System.ComponentModel;
using System.Diagnostics;

namespace MatterportForDataverse.Packing.Tests;

/// <summary>A fact that needs the reference files beside the repository; skipped, and says so, where they (or Python, if asked for) are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute(bool python = false)
    {
        Python = python;
        Skip =
            !Directory.Exists(Repository.Shared)
                ? "The reference files (../shared/dataverse beside the repository) are not on this machine."
            : python && !PythonRuns() ? "python3 is not on this machine."
            : null;
    }

    public bool Python { get; }

    private static bool PythonRuns()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", "--version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
