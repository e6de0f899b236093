using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Packing.Connectors;
using MatterportForDataverse.Packing.Rules;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Cli;

/// <summary>The command line of the packer: check and pack the solutions, or take a package apart.</summary>
public static class PackCommand
{
    private const string Main = "solution-package/src";
    private const string Flows = "solution-package/flows";

    private static readonly Option<DirectoryInfo> Out = new("--out")
    {
        Description = "The folder for the packages, or for the tree that is unpacked.",
        HelpName = "FOLDER",
    };
    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Only check the tree; write nothing." };
    private static readonly Option<FileInfo> Assembly = new("--assembly")
    {
        Description = "The built plug-in assembly. Without it, src/Plugins is built.",
        HelpName = "FILE",
    };
    private static readonly Option<FileInfo> Unpack = new("--unpack")
    {
        Description = "An unmanaged package to take apart into --out.",
        HelpName = "ZIP",
    };
    private static readonly Option<bool> WriteRules = new("--rules") { Description = "Only write the table of docs/packing-rules.md." };

    /// <summary>Runs the command line.</summary>
    /// <param name="arguments">What stands behind `dotnet run eng/pack.cs --`.</param>
    /// <param name="root">The repository.</param>
    /// <param name="output">Where findings and results are written.</param>
    /// <returns>0 when done; 1 when something was refused.</returns>
    public static int Run(IReadOnlyList<string> arguments, string root, TextWriter output)
    {
        var command = new RootCommand("Checks and packs the solutions in solution-package as importable packages.")
        {
            Out,
            CheckOnly,
            Assembly,
            Unpack,
            WriteRules,
        };
        command.Validators.Add(result =>
        {
            if (
                result.GetValue(Out) is null
                && (result.GetValue(Unpack) is not null || !(result.GetValue(CheckOnly) || result.GetValue(WriteRules)))
            )
            {
                result.AddError("Say where to: --out FOLDER. Or only check: --check.");
            }
        });
        command.SetAction(result => Act(result, root, output));
        return command
            .Parse(arguments)
            .Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = output,
                    EnableDefaultExceptionHandler = false,
                }
            );
    }

    private static int Act(ParseResult options, string root, TextWriter output)
    {
        try
        {
            return options.GetValue(Unpack) is { } zip ? TakeApart(zip, options.GetValue(Out)!, output)
                : options.GetValue(WriteRules) ? DocumentRules(root, output)
                : Pack(options, root, output);
        }
        catch (Exception refusal) when (refusal is PackingException or IOException or UnauthorizedAccessException)
        {
            output.WriteLine(refusal.Message);
            return 1;
        }
    }

    private static int TakeApart(FileInfo zip, DirectoryInfo folder, TextWriter output)
    {
        var tree = Unpacking.Unpack(File.ReadAllBytes(zip.FullName));
        tree.Write(folder.FullName);
        output.WriteLine($"{tree.Files.Count()} files in {folder.FullName}. Compare them with {Main}, and keep what you meant to change.");
        return 0;
    }

    private static int DocumentRules(string root, TextWriter output)
    {
        var page = Path.Combine(root, "docs", "packing-rules.md");
        File.WriteAllText(page, RuleSet.Document(File.ReadAllText(page).ReplaceLineEndings("\n")));
        output.WriteLine($"{RuleSet.All.Count} rules are in docs/packing-rules.md.");
        return 0;
    }

    private static int Pack(ParseResult options, string root, TextWriter output)
    {
        var assembly = PluginBinary.Read(File.ReadAllBytes(options.GetValue(Assembly)?.FullName ?? PluginBuild.Run(root, output)));
        output.WriteLine($"The plug-in assembly {assembly.Version} is {SdkNote.Of(assembly)}.");
        var main = SolutionTree.Read(Path.Combine(root, Main));
        var release = Release.Of(root);
        List<Packer> packers = [];
        return IsRefused(new(main, assembly, release), Main)
            || ConnectorSolution
                .All(root, main)
                .ToList()
                .Exists(connector => IsRefused(new(connector.Tree, null, release), connector.Folder))
            || IsRefused(new(SolutionTree.Read(Path.Combine(root, Flows)), null, release, main), Flows)
                ? 1
            : options.GetValue(CheckOnly) ? 0
            : Write(packers, options.GetValue(Out)!, output);

        bool IsRefused(Packer packer, string folder)
        {
            packers.Add(packer);
            return PackCommand.IsRefused(packer, folder, output);
        }
    }

    private static bool IsRefused(Packer packer, string folder, TextWriter output)
    {
        var findings = packer.Check();
        findings.ToList().ForEach(output.WriteLine);
        output.WriteLine(
            findings.Count == 0
                ? $"{folder} has no fault that the packer knows."
                : $"{findings.Count} faults in {folder}; nothing was packed. docs/packing-rules.md says what each code means."
        );
        return findings.Count > 0;
    }

    private static int Write(List<Packer> packers, DirectoryInfo folder, TextWriter output)
    {
        folder.Create();
        foreach (var packer in packers)
        {
            foreach (var (name, content) in packer.Pack())
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(content));
                var path = Write(folder, name, content);
                Write(folder, $"{name}.sha256", Encoding.ASCII.GetBytes($"{hash}  {name}\n")); // As sha256sum --check reads it.
                output.WriteLine($"{path} ({content.Length / 1024} KB, SHA-256 {hash})");
            }

            var bill = packer.Bill();
            Write(folder, bill.Name, bill.Content);
        }

        return 0;
    }

    private static string Write(DirectoryInfo folder, string name, byte[] content)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
