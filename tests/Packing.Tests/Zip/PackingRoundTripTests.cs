using System.Xml.Linq;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Elements;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Zip;

public sealed class PackingRoundTripTests
{
    [Fact]
    public void Packing_and_unpacking_gives_the_package_back_byte_by_byte()
    {
        var back = Unpack(PackingSample.Shipped);

        Assert.Equal(PackingSample.Shipped.Tree.Files.Select(file => file.Path), back.Files.Select(file => file.Path));
        Assert.All(PackingSample.Shipped.Tree.Files, file => Assert.Equal(file.Text, back.Find(file.Path)!.Text));
    }

    /// <summary>
    /// Files that were written by hand with other indents come back as exports write them; nothing else of them changes. Twins are no part
    /// of an unmanaged package.
    /// </summary>
    [Fact]
    public void Every_kind_of_component_comes_back()
    {
        var back = Unpack(PackingSample.Complete);
        var originals = PackingSample.Complete.Tree.Files.Where(file => !file.IsManagedRendering).ToList();

        Assert.Equal(originals.Select(file => file.Path), back.Files.Select(file => file.Path));
        Assert.Empty(
            Enum.GetValues<FileKind>().Except([FileKind.Unknown, FileKind.AssemblyBody]).Except(originals.Select(file => file.Kind))
        );
        Assert.All(originals, file => Assert.True(Same(file, back.Find(file.Path)!), file.Path));
    }

    [NeedsFact(Shared = "dataverse")]
    public void The_sample_solution_comes_back()
    {
        var sample = PackingSample.Shipped with
        {
            Tree = SolutionTree.Read(Path.Combine(Path.Combine(Repository.Shared, "dataverse"), "solution-sample")),
        };
        var back = Unpack(sample);
        var originals = sample.Tree.Files.Where(file => file.Kind != FileKind.AssemblyBody).ToList();

        Assert.True(originals.Count > 50);
        Assert.Equal(originals.Select(file => file.Path), back.Files.Select(file => file.Path));
        Assert.All(originals, file => Assert.True(Same(file, back.Find(file.Path)!), file.Path));
    }

    private static SolutionTree Unpack(PackingSample it)
    {
        it.Zip(managed: false, out var zip);
        return Unpacking.Unpack(zip);
    }

    private static bool Same(SolutionFile one, SolutionFile other) =>
        one.Xml is null ? one.Text == other.Text : XNode.DeepEquals(Canonical(one.Xml), Canonical(other.Xml!));

    // Declarations of namespaces that nothing uses, the two ways to write an empty element, and the order of relationships in a file say
    // nothing.
    private static XElement Canonical(XElement element) =>
        new(
            element.Name,
            element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
            element.HasElements
                ? element
                    .Elements()
                    .OrderBy(child => child.Name == "EntityRelationship" ? child.Attr("Name") : "", StringComparer.Ordinal)
                    .Select(Canonical)
                : element.Value
        );
}
