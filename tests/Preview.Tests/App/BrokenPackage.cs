using System.Text;
using MatterportForDataverse.EmbeddedDataverse.Package;
using MatterportForDataverse.Preview.App;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Preview.Tests.App;

/// <summary>A copy of the shipped package, to be broken. Its tables stay as they are to the platform.</summary>
internal sealed class BrokenPackage
{
    private static readonly SolutionTree Shipped = SolutionTree.Read(Repository.Package);
    private static readonly SolutionPackage Tables = SolutionPackage.Of(new(Shipped));

    public SolutionTree Tree { get; set; } = Shipped;

    /// <summary>Replaces the first occurrence of a text in the first file of a folder that has it.</summary>
    public string Break(string under, string text, string with)
    {
        var file = Tree.Files.First(file =>
            file.Path.StartsWith($"{under}/", StringComparison.Ordinal) && file.Text.Contains(text, StringComparison.Ordinal)
        );
        var place = file.Text.IndexOf(text, StringComparison.Ordinal);
        var broken = string.Concat(file.Text.AsSpan(0, place), with, file.Text.AsSpan(place + text.Length));
        Tree = Tree.With(file.Path, Encoding.UTF8.GetBytes(broken));
        return file.Path;
    }

    public AppDescription Read() => new AppReader(new(Tree), Tables).Read();
}
