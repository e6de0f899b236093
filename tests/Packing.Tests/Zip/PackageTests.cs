using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Zip;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Zip;

public sealed class PackageTests
{
    [Fact]
    public void The_same_tree_gives_the_same_bytes()
    {
        PackingSample.Complete.Zip(managed: false, out var first);
        var again = PackingSample.Complete with
        {
            Tree = SolutionTree.Of(PackingSample.Complete.Tree.Files.Reverse().Select(file => new SolutionFile(file.Path, file.Content))),
        };
        again.Zip(managed: false, out var second);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Line_ends_and_byte_order_marks_do_not_matter()
    {
        PackingSample.Complete.Zip(managed: true, out var first);
        var windows = PackingSample.Complete with
        {
            Tree = SolutionTree.Of(
                PackingSample.Complete.Tree.Files.Select(file => new SolutionFile(
                    file.Path,
                    file.Path.EndsWith(".nupkg", StringComparison.Ordinal)
                        ? file.Content
                        : Encoding.UTF8.GetBytes('\uFEFF' + file.Text.ReplaceLineEndings("\r\n"))
                ))
            ),
        };
        windows.Zip(managed: true, out var second);

        Assert.Equal(first, second);
    }

    [Fact]
    public void The_packages_are_called_as_exports_are() =>
        Assert.Equal(
            [$"MatterportForDataverse_{Version}.zip", $"MatterportForDataverse_{Version}_managed.zip"],
            [PackingSample.Shipped.Zip(managed: false, out _), PackingSample.Shipped.Zip(managed: true, out _)]
        );

    [Theory]
    [InlineData(false, "0")]
    [InlineData(true, "1")]
    public void A_package_says_whether_it_is_managed(bool managed, string expected) =>
        Assert.Equal(expected, Xml(managed, "solution.xml").Descendants("Managed").Single().Value);

    /// <summary>As `pac solution pack` lists them, see the sources in <see cref="Package"/>.</summary>
    [Fact]
    public void The_merged_files_come_first_and_the_content_types_last()
    {
        var names = Open(managed: false).Entries.Select(entry => entry.FullName).ToList();

        Assert.Equal(["customizations.xml", "solution.xml"], names.Take(2));
        Assert.Equal("[Content_Types].xml", names[^1]);
        Assert.Equal(names.Skip(2).SkipLast(1).Order(StringComparer.Ordinal), names.Skip(2).SkipLast(1));
    }

    [Fact]
    public void Nothing_in_a_package_tells_when_or_where_it_was_made()
    {
        PackingSample.Shipped.Zip(managed: false, out var zip);
        // The end record, 22 bytes without a comment, says where the directory begins.
        var directory = BitConverter.ToInt32(zip, zip.Length - 22 + 16);

        Assert.All(Open(managed: false).Entries, entry => Assert.Equal((1980, 0), (entry.LastWriteTime.Year, entry.ExternalAttributes)));
        Assert.All(Open(managed: false).Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength));
        Assert.Equal((byte)0, zip[directory + 5]);
    }

    [Fact]
    public void Content_types_have_a_default_for_each_ending_and_a_line_for_each_part_without()
    {
        var parts = Xml(managed: false, "[Content_Types].xml").Elements().Select(part => part.FirstAttribute!.Value).ToList();

        Assert.Equal("xml", parts[0]);
        Assert.Contains("dll", parts);
        Assert.Contains("json", parts);
        Assert.Contains(parts, part => part.StartsWith("/WebResources/mpt_extracodejs", StringComparison.Ordinal));
    }

    [Fact]
    public void Components_stand_in_the_sections_of_the_merged_file_in_their_order()
    {
        var root = Xml(managed: false, "customizations.xml");
        var skeleton = PackingSample.Complete.Tree.Find("Other/Customizations.xml")!.Xml!;

        Assert.Equal(skeleton.Elements().Select(section => section.Name), root.Elements().Select(section => section.Name));
        Assert.All(Section.All, section => Assert.True(root.Element(section.Name)!.HasElements, section.Name));
        Assert.All(Section.Inline, name => Assert.True(XNode.DeepEquals(skeleton.Element(name), root.Element(name))));
    }

    [Fact]
    public void A_table_brings_its_forms_views_charts_and_ribbon()
    {
        var model = Xml(managed: false, "customizations.xml")
            .Element("Entities")!
            .Elements()
            .Single(table => table.Element("Name")!.Value == "mpt_Model");

        Assert.Contains("quick", model.Element("FormXml")!.Elements("forms").Select(forms => forms.Attribute("type")!.Value));
        Assert.True(model.Element("SavedQueries")!.Element("savedqueries")!.Elements("savedquery").Count() >= 7);
        Assert.NotEmpty(model.Element("Visualizations")!.Elements("visualization"));
        Assert.NotEmpty(model.Element("RibbonDiffXml")!.Element("CustomActions")!.Elements("CustomAction"));
    }

    [Fact]
    public void Only_the_managed_package_takes_a_managed_twin()
    {
        Assert.Equal(["Extra"], FormNames(managed: false));
        Assert.Equal(["Extra, managed"], FormNames(managed: true));
    }

    [Fact]
    public void The_assembly_that_was_given_lies_where_its_registration_says()
    {
        var registration = Xml(managed: false, "customizations.xml").Descendants("PluginAssembly").Single();
        using var dll = Open(managed: false).GetEntry(registration.Element("FileName")!.Value[1..])!.Open();
        using var copy = new MemoryStream();
        dll.CopyTo(copy);

        Assert.Equal(PackingSample.Complete.Assembly.Content, copy.ToArray());
    }

    private static string Version =>
        PackingSample.Shipped.Tree.Find("Other/Solution.xml")!.Xml!.Descendants("Version").First().Value.Replace('.', '_');

    private static IEnumerable<string> FormNames(bool managed) =>
        Xml(managed, "customizations.xml")
            .Descendants("systemform")
            .Where(form => form.Element("formid")!.Value == "{e1e3c987-8cd1-53cf-a276-d20257315f9d}")
            .Select(form => form.Element("LocalizedNames")!.Element("LocalizedName")!.Attribute("description")!.Value);

    private static XElement Xml(bool managed, string part)
    {
        using var body = Open(managed).GetEntry(part)!.Open();
        return XElement.Load(body);
    }

    private static ZipArchive Open(bool managed)
    {
        PackingSample.Complete.Zip(managed, out var zip);
        return new ZipArchive(new MemoryStream(zip));
    }
}
