using System.Xml.Linq;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Solution.Elements;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class IdTests
{
    private static readonly string[] Elements =
    [
        "formid",
        "savedqueryid",
        "savedqueryvisualizationid",
        "FormId",
        "SdkMessageProcessingStepImageId",
    ];

    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["Role"] = "id",
        ["Workflow"] = "WorkflowId",
        ["SdkMessageProcessingStep"] = "SdkMessageProcessingStepId",
        ["PluginAssembly"] = "PluginAssemblyId",
        ["PluginType"] = "PluginTypeId",
        ["FieldSecurityProfile"] = "fieldsecurityprofileid",
        ["cell"] = "id",
        ["tab"] = "id",
        ["section"] = "id",
    };

    [Fact]
    public void No_two_components_share_an_id()
    {
        var ids = ShippedSolution.Value.Tree.Files.SelectMany(file => file.Xml.AndBelow()).Select(IdOf).OfType<string>().ToList();

        Assert.Contains(ShippedSolution.Value.PluginAssemblies.Single().Id, ids);
        Assert.True(ids.Count > ShippedSolution.Value.Tables.Count * 8);
        Assert.Empty(ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void A_file_named_by_an_id_holds_that_id()
    {
        var files = ShippedSolution
            .Value.Tree.Files.Where(file => Path.GetFileName(file.Path) is ['{', .., '}', '.', 'x', 'm', 'l'])
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains(Path.GetFileNameWithoutExtension(file.Path), file.Text, StringComparison.Ordinal));
    }

    private static string? IdOf(XElement element)
    {
        var id =
            Elements.Contains(element.Name.LocalName) ? element.Value
            : Attributes.TryGetValue(element.Name.LocalName, out var attribute) ? element.Attribute(attribute)?.Value
            : null;
        return element.Parent?.Name.LocalName == "AppModuleRoleMaps" ? null : id?.Trim('{', '}').ToLowerInvariant();
    }
}
