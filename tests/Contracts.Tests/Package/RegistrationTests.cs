using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.Plugins;

namespace MatterportForDataverse.Contracts.Tests.Package;

public class RegistrationTests
{
    private static readonly UnpackedSolution Solution = ShippedSolution.Value;

    [Fact]
    public void Every_plug_in_type_is_registered_and_every_registration_names_a_type_of_the_assembly()
    {
        var types = Solution.PluginTypes.Select(type => type.Id.Text).Order(StringComparer.Ordinal).ToList();
        var named = Solution
            .Steps.Select(step => step.PluginTypeId.Text)
            .Concat(Solution.CustomApis.Select(api => api.PluginTypeId.Text))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.NotEmpty(Solution.Steps);
        Assert.NotEmpty(Solution.CustomApis);
        Assert.Equal(types, named);
    }

    [Fact]
    public void A_step_calls_its_type_by_the_same_name_and_id_as_the_assembly()
    {
        Assert.NotEmpty(Solution.PluginTypes);
        Assert.All(
            Solution.Steps,
            step => Assert.Equal(Solution.PluginTypes.Find(step.PluginTypeId)!.AssemblyQualifiedName, step.PluginTypeName)
        );
    }

    [Fact]
    public void A_custom_api_is_run_by_the_type_of_its_name()
    {
        Assert.NotEmpty(Solution.CustomApis);
        Assert.All(
            Solution.CustomApis,
            api =>
                Assert.EndsWith(
                    $".{api.UniqueName.Text["mpt_".Length..]}Api",
                    Solution.PluginTypes.Find(api.PluginTypeId)!.Name,
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void Filtering_columns_and_columns_of_images_exist()
    {
        var named = Solution
            .Steps.SelectMany(step =>
                step.FilteringColumns.List.Concat(step.Images.SelectMany(image => image.Columns.List))
                    .Select(column => (Table: step.Table.Text, Column: column))
            )
            .ToList();

        Assert.Contains(("mpt_model", "mpt_dirty"), named);
        Assert.All(named, name => Assert.NotNull(Solution.Tables.Find(name.Table)?.Find(name.Column)));
    }

    [Fact]
    public void What_writes_to_Matterport_runs_outside_of_a_transaction()
    {
        var asynchronous = Solution.Steps.Where(step => step.Mode == "1").ToList();

        Assert.Equal(2, asynchronous.Count(step => Is(step, "ProcessWorkStep")));
        Assert.Single(asynchronous, step => Is(step, "ProgressOrderStep"));
        // The last one writes to no Matterport: it heals after the commit.
        string[] types = ["ProcessWorkStep", "ProgressOrderStep", "RestoreLookupsStep"];
        Assert.All(asynchronous, step => Assert.Contains(types, type => Is(step, type)));
        Assert.All(asynchronous, step => Assert.Equal("40", step.Stage));
    }

    private static bool Is(StepDefinition step, string type) =>
        step.PluginTypeName.Text.StartsWith($"MatterportForDataverse.Plugins.{type},", StringComparison.Ordinal);

    [Fact]
    public void What_is_ours_in_a_model_sets_off_the_guard_that_keeps_it()
    {
        var step = Assert.Single(Solution.Steps, step => step.Name == "GuardModelStep: Update of mpt_model");

        Assert.NotEmpty(ModelMirror.GuardedColumns);
        Assert.Equal(
            ModelMirror.GuardedColumns.Concat(ModelMirror.OptionColumns).Order(StringComparer.Ordinal),
            step.FilteringColumns.List.Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("CopyRecordToModelStep")]
    [InlineData("CopyModelToRecordsStep")]
    public void What_the_mapping_guard_lets_through_sets_off_the_step_that_copies_it(string type)
    {
        var step = Assert.Single(
            Solution.Steps,
            step => step.PluginTypeName.Text.StartsWith($"MatterportForDataverse.Plugins.{type},", StringComparison.Ordinal)
        );
        var carried = type == "CopyRecordToModelStep" ? CopiedColumns.OfProperty : CopiedColumns.OfModel;

        Assert.NotEmpty(carried);
        Assert.Equal(carried.Order(StringComparer.Ordinal), step.FilteringColumns.List.Order(StringComparer.Ordinal));
    }
}
