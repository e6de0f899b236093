using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using MatterportForDataverse.Packing.Zip;
using Mono.Cecil;

namespace MatterportForDataverse.Packing.Tests.Zip;

/// <summary>What is said of a package: what is in it, and what its plug-in assembly was compiled against.</summary>
public sealed class BesidePackagesTests
{
    [Theory]
    [InlineData("official", "compiled against Microsoft's SDK packages")]
    [InlineData("standin", "compiled against the stand-in for Microsoft's SDK")]
    [InlineData(null, "compiled against an SDK that it does not name")]
    public void The_description_of_the_solution_says_which_SDK_it_was_compiled_against(string? sdk, string sentence)
    {
        PackingSample.Shipped.EditAssembly(module => Name(module, sdk)).Zip(managed: true, out var zip);

        var description = XElement
            .Parse(PartOf(zip, "solution.xml"))
            .Element("SolutionManifest")!
            .Element("Descriptions")!
            .Element("Description")!
            .Attribute("description")!
            .Value;
        Assert.EndsWith($"site visits. [Plug-in assembly: {sentence}]", description, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_assembly_names_its_SDK()
    {
        Assert.Contains(PackingSample.Shipped.Assembly.Sdk, new[] { "standin", "official", "other" });
    }

    [Fact]
    public void A_package_comes_apart_without_that_sentence()
    {
        PackingSample.Shipped.Zip(managed: false, out var zip);

        Assert.Equal(
            PackingSample.Shipped.Tree.Find("Other/Solution.xml")!.Text.ReplaceLineEndings("\n"),
            Unpacking.Unpack(zip).Find("Other/Solution.xml")!.Text.ReplaceLineEndings("\n")
        );
    }

    [Fact]
    public void The_bill_names_all_that_runs_by_its_hash_and_what_the_platform_brings()
    {
        var sample = PackingSample.Shipped;
        var (name, content) = new Packer(sample.Tree, sample.Assembly, sample.Release).Bill();

        Assert.Equal($"{sample.Zip(managed: false, out _)[..^".zip".Length]}.cdx.json", name);
        var bill = JsonDocument.Parse(content).RootElement;
        Assert.Equal(("CycloneDX", "1.6"), (Text(bill, "bomFormat"), Text(bill, "specVersion")));
        var components = bill.GetProperty("components").EnumerateArray().ToDictionary(one => Text(one, "name"));
        var assembly = components["MatterportForDataverse.Plugins"];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(sample.Assembly.Content)), HashOf(assembly));
        Assert.Equal("excluded", Text(components["Microsoft.Xrm.Sdk"], "scope"));
        var scripts = sample.Tree.Files.Where(file => file.Path.EndsWith(".js", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(scripts);
        Assert.All(
            scripts,
            script => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(script.Content)), HashOf(components[script.Path]))
        );
    }

    [Fact]
    public void A_bill_follows_from_its_solution()
    {
        var sample = PackingSample.Complete;
        Assert.Equal(
            new Packer(sample.Tree, sample.Assembly, sample.Release).Bill().Content,
            new Packer(sample.Tree, sample.Assembly, sample.Release).Bill().Content
        );
        var references = JsonDocument
            .Parse(new Packer(sample.Tree, sample.Assembly, sample.Release).Bill().Content)
            .RootElement.GetProperty("components")
            .EnumerateArray()
            .Select(one => Text(one, "bom-ref"))
            .ToArray();
        Assert.Equal(references.Distinct(), references);
    }

    private static void Name(ModuleDefinition module, string? sdk)
    {
        var named = module.Assembly.CustomAttributes.Single(attribute =>
            attribute.AttributeType.Name == "AssemblyMetadataAttribute" && Equals(attribute.ConstructorArguments[0].Value, "XrmSdk")
        );
        if (sdk is null)
        {
            module.Assembly.CustomAttributes.Remove(named);
        }
        else
        {
            named.ConstructorArguments[1] = new CustomAttributeArgument(module.TypeSystem.String, sdk);
        }
    }

    private static string PartOf(byte[] zip, string name) =>
        System.Text.Encoding.UTF8.GetString(Archive.Read(zip).Single(part => part.Key == name).Value).TrimStart('\uFEFF');

    private static string HashOf(JsonElement component) => Text(component.GetProperty("hashes")[0], "content");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
