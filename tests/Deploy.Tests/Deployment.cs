using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>The script under test, and what it works with.</summary>
internal static class Deployment
{
    public const string Main = "MatterportForDataverse";

    public const string Flows = "MatterportForDataverseFlows";

    public static string Script => Repository.At("pac-deploy.ps1");

    public static string Parts => Repository.At("eng", "deploy");

    public static string SampleSettings => Repository.At("solution-package", "deployment-settings.json");

    /// <summary>The unpacked solution as it lies in the repository.</summary>
    public static UnpackedSolution Solution { get; } = UnpackedSolution.Read(Repository.Package);

    /// <summary>The version of the solution, four numbers with dots.</summary>
    public static string Version => Solution.Manifest.Version;

    /// <summary>The name of a package of this version: the unmanaged one, or with <c>_managed</c> the managed one.</summary>
    public static string Zip(string kind = "", string solution = Main) => $"{solution}_{Version.Replace('.', '_')}{kind}.zip";
}
