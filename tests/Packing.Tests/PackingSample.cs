using System.Text;
using System.Xml.Linq;
using MatterportForDataverse.Generator.Frozen;
using MatterportForDataverse.Packing.Build;
using MatterportForDataverse.Packing.Rules;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;
using Mono.Cecil;

namespace MatterportForDataverse.Packing.Tests;

/// <summary>
/// What the packer is given, and how tests change it. Every change makes another sample; one that changes nothing is a mistake of the test.
/// </summary>
internal sealed record PackingSample(SolutionTree Tree, PluginBinary Assembly, Release Release)
{
    /// <summary>The package as it lies in the repository.</summary>
    public static PackingSample Shipped { get; } =
        new(
            SolutionTree.Read(Repository.Package),
            PluginBinary.Read(File.ReadAllBytes(Repository.PluginAssembly("net462"))),
            Release.Of(Repository.Root)
        );

    /// <summary>The shipped package with one more component of each kind.</summary>
    public static PackingSample Complete { get; } = WithItsList(Shipped with { Tree = AddedComponents.Over(Shipped.Tree) });

    public IReadOnlyList<Finding> Check() => new Packer(Tree, Assembly, Release).Check();

    public string Zip(bool managed, out byte[] content)
    {
        var package = new Packer(Tree, Assembly, Release).Pack()[managed ? 1 : 0];
        content = package.Content;
        return package.Name;
    }

    /// <summary>The same with that version everywhere.</summary>
    /// <param name="version">Three numbers.</param>
    public PackingSample At(string version) =>
        Edit("Other/Solution.xml", root => root.Descendants("Version").First().Value = $"{version}.0") with
        {
            Release = Release with { Built = version, Announced = version },
        };

    public PackingSample Add(string path, string text) => this with { Tree = Tree.With(path, Encoding.UTF8.GetBytes(text)) };

    public PackingSample Remove(string path) =>
        Tree.Has(path) ? this with { Tree = Tree.Without(path) } : throw new InvalidOperationException($"There is no {path}.");

    public PackingSample Move(string from, string to) => this with { Tree = Tree.Without(from).With(to, Tree.Find(from)!.Content) };

    public PackingSample Replace(string path, string old, string text)
    {
        var before = Tree.Find(path)?.Text ?? throw new InvalidOperationException($"There is no {path}.");
        return before.Contains(old, StringComparison.Ordinal)
            ? Add(path, before.Replace(old, text, StringComparison.Ordinal))
            : throw new InvalidOperationException($"{path} does not contain {old}.");
    }

    public PackingSample ReplaceEverywhere(string old, string text) =>
        Tree
            .Files.Where(file => file.Text.Contains(old, StringComparison.Ordinal))
            .Aggregate(this, (changed, file) => changed.Replace(file.Path, old, text));

    public PackingSample Edit(string path, Action<XElement> change)
    {
        var root = new XElement(Tree.Find(path)?.Xml ?? throw new InvalidOperationException($"There is no {path}."));
        var before = root.ToString();
        change(root);
        return root.ToString() != before
            ? this with
            {
                Tree = Tree.With(path, XmlBytes.Of(root)),
            }
            : throw new InvalidOperationException($"Nothing changed in {path}.");
    }

    public PackingSample EditAssembly(Action<ModuleDefinition> change)
    {
        using var module = ModuleDefinition.ReadModule(new MemoryStream(Assembly.Content));
        change(module);
        var changed = new MemoryStream();
        module.Write(changed);
        return this with { Assembly = PluginBinary.Read(changed.ToArray()) };
    }

    /// <summary>The same, held to another list of what is frozen.</summary>
    public PackingSample HeldTo(FrozenList frozen) => this with { Release = Release with { Frozen = frozen } };

    private static PackingSample WithItsList(PackingSample sample) => sample.HeldTo(FrozenList.Of(new UnpackedSolution(sample.Tree)));
}
