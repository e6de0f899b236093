using System.Security.Cryptography;
using System.Text;
using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>The script under test, and what it works with.</summary>
internal static class Deployment
{
    public const string Main = "MatterportForDataverse";

    public const string Flows = "MatterportForDataverseFlows";

    /// <summary>All solutions, in the order in which they are imported: one for each connector, the main one, the flows.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Directory
            .GetFiles(Repository.At("connector-definition"), "apiDefinition.swagger.json", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal)
            .Select(name => $"MatterportForDataverse{char.ToUpperInvariant(name[0])}{name[1..]}Connector"),
        Main,
        Flows,
    ];

    public static string Script => Repository.At("pac-deploy.ps1");

    public static string Parts => Repository.At("eng", "deploy");

    public static string SampleSettings => Repository.At("solution-package", "deployment-settings.json");

    /// <summary>The unpacked solution as it lies in the repository.</summary>
    public static UnpackedSolution Solution { get; } = UnpackedSolution.Read(Repository.Package);

    /// <summary>The unpacked solution of the sample flows.</summary>
    public static UnpackedSolution SampleFlows { get; } = UnpackedSolution.Read(Repository.Flows);

    /// <summary>The version of the solution, four numbers with dots.</summary>
    public static string Version => Solution.Manifest.Version;

    /// <summary>The name of a solution's bill of materials.</summary>
    public static string Bill(string solution = Main) => $"{solution}_{Version.Replace('.', '_')}.cdx.json";

    /// <summary>The SHA-256 of a text, as it is written beside packages.</summary>
    public static string HashOf(string content) => HashOf(Encoding.UTF8.GetBytes(content));

    /// <summary>The SHA-256 of a file's bytes, as it is written beside packages.</summary>
    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The name of a package of this version: the unmanaged one, or with <c>_managed</c> the managed one.</summary>
    public static string Zip(string kind = "", string solution = Main) => $"{solution}_{Version.Replace('.', '_')}{kind}.zip";
}
