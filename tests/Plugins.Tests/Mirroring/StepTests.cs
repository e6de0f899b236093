using MatterportForDataverse.Plugins.Tests.Fakes;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Plugins.Tests.Mirroring;

public sealed class StepTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 9, 30, 0, DateTimeKind.Utc);
    private readonly FakeContext _context = new FakeContext("Update", "mpt_model").With("mpt_summary", "New words");

    [Fact]
    public void An_edit_of_a_model_is_marked_within_the_same_write()
    {
        Assert.Null(Platform("Old words").Run(new MarkModelDirtyStep()));

        var target = (Entity)_context.InputParameters["Target"];
        Assert.Equal(true, target["mpt_dirty"]);
        Assert.Equal(Now, target["mpt_dirtyon"]);
        Assert.IsType<OptionSetValue>(target["mpt_syncstate"]);
    }

    [Fact]
    public void An_edit_of_a_model_is_written_down_with_who_made_it()
    {
        _context.Stage = 40;
        var platform = Platform("Old words");
        Assert.Null(platform.Run(new JournalModelStep()));

        var entry = Assert.Single(platform.Rows.Tables.All("mpt_change"));
        Assert.Equal("""[{"field":"summary","before":"Old words","after":"New words"}]""", entry["mpt_fields"]);
        Assert.Equal(_context.CorrelationId.ToString(), entry["mpt_operationid"]);
        Assert.Equal(_context.InitiatingUserId, ((EntityReference)entry["mpt_changedby"]).Id);
        Assert.All(platform.OpenedAs, Assert.Null);
    }

    [Fact]
    public void A_step_that_is_registered_without_its_image_is_a_bug_that_is_noticed()
    {
        _context.Stage = 40;

        var failure = new FakePlatform(_context).Run(new JournalModelStep())!;

        Assert.StartsWith("An unexpected error occurred.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Update", "mpt_model", 20)]
    [InlineData("Update", "account", 40)]
    [InlineData("Create", "mpt_model", 40)]
    [InlineData("contoso_Free", "none", 30)]
    public void A_class_that_somebody_binds_to_a_call_of_their_own_does_nothing(string message, string table, int stage)
    {
        var platform = new FakePlatform(new FakeContext(message, table) { Stage = stage }.With("mpt_summary", "New words"));

        Assert.EndsWith("[call.elsewhere]", platform.Run(new JournalModelStep())?.Message, StringComparison.Ordinal);
        Assert.Empty(platform.Rows.Tables.All("mpt_change"));
    }

    private FakePlatform Platform(string summary)
    {
        _context.PreEntityImages["Before"] = new Entity("mpt_model", _context.PrimaryEntityId) { ["mpt_summary"] = summary };
        var platform = new FakePlatform(_context).With<Func<DateTime>>(() => Now);
        platform.Rows.Create(
            new Entity("mpt_fieldmapping")
            {
                ["mpt_tablename"] = "mpt_model",
                ["mpt_column"] = "mpt_summary",
                ["mpt_field"] = "summary",
                ["mpt_direction"] = new OptionSetValue(720270000),
                ["mpt_winner"] = new OptionSetValue(720270001),
                ["mpt_active"] = true,
            }
        );
        return platform;
    }
}
