using System.Xml.Linq;
using MatterportForDataverse.Dataverse;
using MatterportForDataverse.Preview.Serving;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Contracts.Tests.Package;

/// <summary>The unpacked solution as it lies in the repository.</summary>
internal static class SolutionPackage
{
    public static string Root { get; } = FindRoot();

    public static string Source { get; } = Path.Combine(Root, "solution-package", "src");

    public static IReadOnlyList<XElement> Tables { get; } = Load("Entities", "Entity.xml");

    public static IReadOnlyList<XElement> Steps { get; } = Load("SdkMessageProcessingSteps", "*.xml");

    public static IReadOnlyList<XElement> CustomApis { get; } = Load("customapis", "customapi.xml");

    public static IReadOnlyList<XElement> Relationships { get; } =
    [.. Load("Other/Relationships", "*.xml").SelectMany(file => file.Elements())];

    public static XElement Assembly { get; } = Load("PluginAssemblies", "*.dll.data.xml").Single();

    public static IReadOnlyList<XElement> Load(string folder, string pattern) =>
        [.. Files(folder, pattern).Select(path => XElement.Load(path))];

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Source, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public static string NameOf(XElement table) => table.Element("Name")!.Value;

    public static IEnumerable<XElement> ColumnsOf(XElement table) => table.Descendants("attribute");

    public static HashSet<string> ColumnNamesOf(string table) =>
        [
            .. ColumnsOf(Tables.Single(candidate => string.Equals(NameOf(candidate), table, StringComparison.OrdinalIgnoreCase)))
                .Select(column => column.Element("LogicalName")!.Value),
        ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "solution-package", "src")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
