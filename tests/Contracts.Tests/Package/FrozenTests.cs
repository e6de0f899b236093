using System.Text;
using MatterportForDataverse.Generator.Frozen;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Contracts.Tests.Package;

public sealed class FrozenTests
{
    private static readonly FileKind[] Frozen =
    [
        FileKind.Manifest,
        FileKind.Customizations,
        FileKind.Relationships,
        FileKind.FieldSecurity,
        FileKind.Table,
        FileKind.Choice,
        FileKind.Role,
        FileKind.App,
        FileKind.WebResource,
        FileKind.Workflow,
        FileKind.Assembly,
        FileKind.Step,
        FileKind.CustomApi,
        FileKind.RequestParameter,
        FileKind.ResponseProperty,
        FileKind.EnvironmentVariable,
        FileKind.Catalog,
    ];

    // Bodies and lists of the above; what a newer version may take away without taking rows along; and what is not in the package yet.
    private static readonly FileKind[] Free =
    [
        FileKind.Unknown,
        FileKind.RelationshipIndex,
        FileKind.Ribbon,
        FileKind.Form,
        FileKind.View,
        FileKind.Chart,
        FileKind.Dashboard,
        FileKind.SiteMap,
        FileKind.Command,
        FileKind.WebResourceBody,
        FileKind.WorkflowBody,
        FileKind.AssemblyBody,
        FileKind.PluginPackage,
        FileKind.PluginPackageBody,
        FileKind.Connector,
        FileKind.ConnectorPart,
        FileKind.Control,
        FileKind.ControlManifest,
        FileKind.ControlPart,
        FileKind.CatalogAssignments,
    ];

    [Fact]
    public void The_list_of_what_the_first_import_freezes_is_as_the_package_says()
    {
        var code = new FrozenFile(ShippedSolution.Value).Check(Repository.Root);

        Assert.True(code == 0, "Run: dotnet run eng/frozen.cs");
    }

    [Theory]
    [InlineData("table mpt_model mpt_models UserOwned")]
    [InlineData("column mpt_model.mpt_name nvarchar primary name")]
    [InlineData("column mpt_model.mpt_modelstate picklist mpt_modelstate")]
    [InlineData("length mpt_model.mpt_name 200")]
    [InlineData("key mpt_model.mpt_accountmodelkey mpt_accountid,mpt_matterportid")]
    [InlineData("option mpt_side.720270000")]
    [InlineData("status mpt_model.1 state 0")]
    [InlineData("relationship mpt_account_model_AccountId mpt_model.mpt_accountid to mpt_account")]
    [InlineData("custom-api mpt_CheckSetup unbound action, no steps, for workflows")]
    [InlineData("request mpt_LinkModel.TakeOver Boolean, optional")]
    [InlineData("response mpt_LinkModel.LinkId Guid")]
    [InlineData("connection mpt_dataverse /providers/Microsoft.PowerApps/apis/shared_commondataserviceforapps")]
    [InlineData("publisher matterportfordataverse mpt 72027")]
    public void It_holds_what_an_environment_never_lets_go_of(string line) =>
        Assert.Contains(line, FrozenList.Of(ShippedSolution.Value).Lines.Select(one => one.ToString()));

    [Fact]
    public void It_holds_every_component_by_the_name_or_id_that_stays()
    {
        var lines = FrozenList
            .Of(ShippedSolution.Value)
            .Lines.GroupBy(line => line.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Count());

        Assert.Equal(ShippedSolution.Value.Tables.Count, lines["table"]);
        Assert.Equal(ShippedSolution.Value.Relationships.Count, lines["relationship"]);
        Assert.Equal(ShippedSolution.Value.CustomApis.Count, lines["custom-api"]);
        Assert.Equal(ShippedSolution.Value.CustomApiParameters.Count, lines["request"] + lines["response"]);
        Assert.Equal(ShippedSolution.Value.PluginTypes.Count, lines["plug-in"]);
        Assert.Equal(ShippedSolution.Value.Steps.Count, lines["step"]);
        Assert.Equal(ShippedSolution.Value.Roles.Count, lines["role"]);
        Assert.Equal(ShippedSolution.Value.WebResources.Count, lines["web-resource"]);
    }

    /// <summary>A new kind of component goes into one of the two lists, and perhaps into FrozenLines.</summary>
    [Fact]
    public void Of_every_kind_of_file_somebody_has_said_whether_an_import_freezes_it()
    {
        Assert.Empty(Frozen.Intersect(Free));
        Assert.Equal(Enum.GetValues<FileKind>().Order(), Frozen.Concat(Free).Order());
    }

    [Theory]
    [InlineData("length mpt_model.mpt_name 200", "length mpt_model.mpt_name 100")]
    [InlineData("length mpt_model.mpt_name 200", "length mpt_model.mpt_other 200")]
    [InlineData("precision mpt_model.mpt_volume 2", "precision mpt_model.mpt_volume 1")]
    [InlineData("column mpt_model.mpt_name nvarchar", "column mpt_model.mpt_name ntext")]
    [InlineData("role f0c5d7b1-8ba9-4d3c-a9c9-0b6f5f9c9d11", "")]
    public void What_is_frozen_is_neither_changed_nor_taken_away(string imported, string newer) =>
        Assert.Contains(
            $"\"{imported}\" is",
            Assert.Single(FrozenList.Parse(imported).BrokenBy(FrozenList.Parse(newer))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("length mpt_model.mpt_name 200", "length mpt_model.mpt_name 400")]
    [InlineData("precision mpt_model.mpt_volume 2", "precision mpt_model.mpt_volume 4")]
    [InlineData("", "table mpt_new mpt_news UserOwned")]
    public void What_is_new_or_has_grown_belongs_into_the_list_and_breaks_nothing(string imported, string newer)
    {
        Assert.Empty(FrozenList.Parse(imported).BrokenBy(FrozenList.Parse(newer)));
        Assert.Equal([$"\"{newer}\" is not in the list."], FrozenList.Parse(imported).AddedBy(FrozenList.Parse(newer)));
    }

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        var list = FrozenList.Of(ShippedSolution.Value);

        Assert.True(list.Lines.Count > 500);
        Assert.Equal(list.ToString(), FrozenList.Parse(list.ToString()).ToString());
    }

    [Fact]
    public void From_version_1_on_no_list_is_written_that_breaks_the_one_before()
    {
        using var root = new TemporaryFolder();
        var path = root.Below(FrozenList.FilePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "table mpt_gone mpt_gones UserOwned\n");

        Assert.Equal(1, new FrozenFile(At("1.0.0.0")).Write(root.Path));
        Assert.Equal("table mpt_gone mpt_gones UserOwned\n", File.ReadAllText(path));
        Assert.Equal(0, new FrozenFile(At("0.9.0.0")).Write(root.Path));
        Assert.Equal(0, new FrozenFile(At("1.0.0.0")).Check(root.Path));
    }

    private static UnpackedSolution At(string version)
    {
        var (tree, manifest) = (ShippedSolution.Value.Tree, "Other/Solution.xml");
        var text = tree.Find(manifest)!
            .Text.Replace($"<Version>{ShippedSolution.Value.Manifest.Version}<", $"<Version>{version}<", StringComparison.Ordinal);
        return new(tree.With(manifest, Encoding.UTF8.GetBytes(text)));
    }
}
