using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Json;
using MatterportForDataverse.Schema;
using Xunit;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class RegistrationTests
{
    [Fact]
    public void Every_plug_in_type_is_registered_and_every_registration_names_a_type_of_the_assembly()
    {
        var types = SolutionPackage
            .Assembly.Descendants("PluginType")
            .Select(type => type.Attribute("PluginTypeId")!.Value)
            .Order(StringComparer.Ordinal)
            .ToList();
        var named = SolutionPackage
            .Steps.Select(step => step.Element("PluginTypeId")!.Value)
            .Concat(SolutionPackage.CustomApis.Select(api => api.Element("plugintypeid")!.Value))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.NotEmpty(SolutionPackage.Steps);
        Assert.NotEmpty(SolutionPackage.CustomApis);
        Assert.Equal(types, named);
    }

    [Fact]
    public void A_step_calls_its_type_by_the_same_name_and_id_as_the_assembly()
    {
        var types = SolutionPackage
            .Assembly.Descendants("PluginType")
            .ToDictionary(type => type.Attribute("PluginTypeId")!.Value, type => type.Attribute("AssemblyQualifiedName")!.Value);

        Assert.NotEmpty(types);
        Assert.All(
            SolutionPackage.Steps,
            step => Assert.Equal(types[step.Element("PluginTypeId")!.Value], step.Element("PluginTypeName")!.Value)
        );
    }

    [Fact]
    public void A_custom_api_is_run_by_the_type_of_its_name()
    {
        var types = SolutionPackage
            .Assembly.Descendants("PluginType")
            .ToDictionary(type => type.Attribute("PluginTypeId")!.Value, type => type.Attribute("Name")!.Value);

        Assert.NotEmpty(SolutionPackage.CustomApis);
        Assert.All(
            SolutionPackage.CustomApis,
            api =>
                Assert.EndsWith(
                    $".{api.Attribute("uniquename")!.Value["mpt_".Length..]}Api",
                    types[api.Element("plugintypeid")!.Value],
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Filtering_columns_and_columns_of_images_exist()
    {
        var named = SolutionPackage
            .Steps.SelectMany(step =>
                step.Elements("FilteringAttributes")
                    .Concat(step.Descendants("Attributes"))
                    .SelectMany(list => list.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
                    .Select(column => (Table: step.Element("PrimaryEntity")!.Value, Column: column))
            )
            .ToList();

        Assert.Contains(("mpt_model", "mpt_dirty"), named);
        Assert.All(named, name => Assert.Contains(name.Column, SolutionPackage.ColumnNamesOf(name.Table)));
    }

    [Fact]
    public void What_writes_to_Matterport_runs_outside_of_a_transaction()
    {
        var asynchronous = SolutionPackage.Steps.Where(step => step.Element("Mode")!.Value == "1").ToList();

        Assert.Equal(2, asynchronous.Count);
        Assert.All(
            asynchronous,
            step =>
                Assert.StartsWith(
                    "MatterportForDataverse.Plugins.ProcessWorkStep,",
                    step.Element("PluginTypeName")!.Value,
                    StringComparison.Ordinal
                )
        );
        Assert.All(asynchronous, step => Assert.Equal("40", step.Element("Stage")!.Value));
    }

    [Fact]
    public void What_is_ours_in_a_model_sets_off_the_guard_that_keeps_it()
    {
        var step = Assert.Single(SolutionPackage.Steps, step => step.Attribute("Name")!.Value == "GuardModelStep: Update of mpt_model");

        Assert.NotEmpty(ModelMirror.GuardedColumns);
        Assert.Equal(
            ModelMirror.GuardedColumns.Order(StringComparer.Ordinal),
            step.Element("FilteringAttributes")!.Value.Split(',').Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("CopyRecordToModelStep")]
    [InlineData("CopyModelToRecordsStep")]
    public void What_the_mapping_guard_lets_through_sets_off_the_step_that_copies_it(string type)
    {
        var step = Assert.Single(
            SolutionPackage.Steps,
            step => step.Element("PluginTypeName")!.Value.StartsWith($"MatterportForDataverse.Plugins.{type},", StringComparison.Ordinal)
        );
        var carried = type == "CopyRecordToModelStep" ? CopiedColumns.OfProperty : CopiedColumns.OfModel;

        Assert.NotEmpty(carried);
        Assert.Equal(
            carried.Order(StringComparer.Ordinal),
            step.Element("FilteringAttributes")!.Value.Split(',').Order(StringComparer.Ordinal)
        );
    }
}
