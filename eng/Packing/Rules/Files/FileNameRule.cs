using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Rules.Files;

/// <summary>A file is named after the id or name inside it; else two files could be one component.</summary>
internal sealed class FileNameRule() : MeaningRule("file.name", "A file that is not named after the id or name inside it.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from file in solution.Tree.Files
        where file.Xml is not null && file.Kind != FileKind.Assembly
        from expected in Expected(file)
        where expected != file.UnmanagedPath
        select new Violation(file, $"What the file says inside makes it {expected}.");

    private static IEnumerable<string> Expected(SolutionFile file) =>
        file.Kind switch
        {
            FileKind.Form => file.Xml!.Elements().Select(form => Paths.Form(file.Folder, file.Path.Split('/')[3], form)),
            FileKind.View => file.Xml!.Elements().Select(view => Paths.View(file.Folder, view)),
            FileKind.Chart => [Paths.Chart(file.Folder, file.Xml!)],
            FileKind.Relationships => file.Xml!.Elements().Select(relationship => Paths.Relationships(relationship)).Distinct(),
            FileKind.RequestParameter or FileKind.ResponseProperty => [ParameterPath(file)],
            var kind => Paths.Of(kind, file.Xml!) is { } path ? [path] : [],
        };

    private static string ParameterPath(SolutionFile file)
    {
        var parts = file.Path.Split('/');
        parts[3] = file.Xml.Attr("uniquename");
        return string.Join('/', parts);
    }
}
