using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>Whether a model's modified moves with its tags is found out by looking, and the setup check says so.</summary>
public sealed class WatchModifiedTests : IDisposable
{
    private readonly ProductEnvironment _environment = new(models: 3);
    private readonly string _model;

    public WatchModifiedTests()
    {
        _environment.SyncTags();
        _model = _environment.MatterportAccount.Models.First(model => model is { Demo: false, State: "active" }).Id;
        _environment.MatterportAccount.AddTag(_model, "Pump");
        Days(1);
    }

    public void Dispose() => _environment.Dispose();

    [Theory]
    [InlineData(true, 3, 0, "so such changes arrive with the next sync")]
    [InlineData(false, 0, 3, "so such changes may take 24 hours")]
    public void Changes_of_people_are_counted_as_what_they_are(bool moves, int moved, int stayed, string said)
    {
        _environment.MatterportAccount.Settings.TagsMoveModified = moves;
        Assert.Contains("It is not known yet", Said(), StringComparison.Ordinal);
        for (var day = 0; day < 3; day++)
        {
            var tag = _environment.MatterportAccount.TagsOf(_model)[0];
            _environment.MatterportAccount.EditTag(_model, tag.Id, now => now with { Description = $"Day {day}" });
            Days(1);
        }

        Assert.Equal((moved, stayed), Counted());
        Assert.Contains(said, Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Changes_of_ours_and_changes_of_the_model_alone_tell_nothing(bool moves)
    {
        _environment.MatterportAccount.Settings.TagsMoveModified = moves;
        foreach (var row in _environment.Rows("mpt_tag"))
        {
            _environment.Platform.ServiceFor(_environment.Ann).Update(new Entity("mpt_tag", row.Id) { ["mpt_description"] = "Ours" });
        }

        Days(2);
        Assert.Contains(_environment.MatterportAccount.TagsOf(_model), tag => tag.Description == "Ours");
        _environment.MatterportAccount.Edit(_model, model => model with { Name = "Renamed" });
        Days(2);
        Assert.Equal((0, 0), Counted());
    }

    [Fact]
    public void Both_kinds_are_kept_and_the_check_says_that_it_differs()
    {
        foreach (var moves in new[] { true, false })
        {
            _environment.MatterportAccount.Settings.TagsMoveModified = moves;
            var tag = _environment.MatterportAccount.TagsOf(_model)[0];
            _environment.MatterportAccount.EditTag(_model, tag.Id, now => now with { Description = $"{moves}" });
            Days(1);
        }

        Assert.Equal((1, 1), Counted());
        Assert.Contains("counted as modified 1 times, and did not 1 times", Said(), StringComparison.Ordinal);
    }

    private (int Moved, int Stayed) Counted()
    {
        var account = _environment.Platform.System.Retrieve("mpt_account", _environment.AccountId, new ColumnSet(true));
        return (account.GetAttributeValue<int>("mpt_modifiedmovedcount"), account.GetAttributeValue<int>("mpt_modifiedstayedcount"));
    }

    private string Said() =>
        JsonDocument
            .Parse((string)_environment.Call(_environment.Ada, "mpt_CheckSetup")["Checks"])
            .RootElement.EnumerateArray()
            .Where(check => check.GetProperty("check").GetString() == "tags")
            .Select(check => check.GetProperty("found").GetString()!)
            .Single();

    private void Days(int days)
    {
        _environment.Sync();
        for (var tick = 0; tick < days * 26 * 4; tick++)
        {
            _environment.Clock.Advance(TimeSpan.FromMinutes(15));
            _environment.Call(_environment.Ada, "mpt_RunDueWork");
            _environment.Platform.RunJobs();
            _environment.Platform.ForgetEndedJobs();
        }
    }
}
