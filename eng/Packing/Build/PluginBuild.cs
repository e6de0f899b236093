using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace MatterportForDataverse.Packing.Build;

/// <summary>Builds the plug-in assembly as customers run it.</summary>
internal static class PluginBuild
{
    // Far below what the platform takes; it loads the assembly into every sandbox worker that needs it.
    private const int MostBytes = 1_800_000;

    /// <returns>The path of the built assembly.</returns>
    /// <exception cref="PackingException">The build failed, or could not be started.</exception>
    public static string Run(string root, TextWriter output)
    {
        output.WriteLine("Building src/Plugins for net462.");
        var start = new ProcessStartInfo("dotnet", ["build", "src/Plugins", "-c", "Release", "-f", "net462", "-v", "quiet", "-nologo"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var (exitCode, said) = Wait(start);
        if (exitCode != 0)
        {
            output.WriteLine(said);
            throw new PackingException("The plug-in assembly was not built; what the compiler said stands above. Nothing was packed.");
        }

        var assembly = Path.Combine(root, "src", "Plugins", "bin", "Release", "net462", "MatterportForDataverse.Plugins.dll");
        var size = new FileInfo(assembly).Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"It has {size} bytes; at most {MostBytes}."));
        return size <= MostBytes
            ? assembly
            : throw new PackingException("The plug-in assembly is larger than it may be. Nothing was packed.");
    }

    private static (int ExitCode, string Said) Wait(ProcessStartInfo start)
    {
        try
        {
            using var build = Process.Start(start)!;
            var errors = build.StandardError.ReadToEndAsync();
            var said = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            return (build.ExitCode, said + errors.Result);
        }
        catch (Win32Exception)
        {
            throw new PackingException("dotnet could not be started. Install the .NET 10 SDK, or name a built assembly: --assembly FILE.");
        }
    }
}
