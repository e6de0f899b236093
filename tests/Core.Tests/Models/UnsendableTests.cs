using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>Values that reached a model past the steps that refuse them, and cannot be sent.</summary>
public sealed class UnsendableTests
{
    private readonly SyncWorld _world = new(models: 4);
    private readonly string _id;

    public UnsendableTests()
    {
        _world.Sync();
        _id = _world.Models.First(model => model.State == "active").Id;
        _world.EditThere(_id, "externalurl", "https://old.example");
        _world.Sync();
    }

    [Fact]
    public void What_cannot_be_sent_stays_here_and_becomes_one_issue_and_all_else_is_sent()
    {
        _world.EditHere(_id, "externalurl", "javascript:alert(1)");
        _world.EditHere(_id, "contact.email", "eva");
        _world.EditHere(_id, "summary", "New words");

        _world.Sync();
        _world.Sync();

        Assert.Equal(("https://old.example", "New words"), (_world.Theirs(_id, "externalurl"), _world.Theirs(_id, "summary")));
        Assert.Equal("javascript:alert(1)", _world.Ours(_id, "externalurl"));
        Assert.Equal(SyncState.Failed, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        var said = Assert.Single(_world.Issues(IssueKind.Rejected)).Get(SyncIssueTable.Message);
        Assert.Equal(said, _world.MirrorOf(_id).Get(ModelTable.Message));
        Assert.Equal(["issue.unsendable", "value.email", "value.link"], PhraseJson.Read(said).Select(phrase => phrase.Code));

        var sent = _world.Api.Counters.Snapshot.Mutations;
        _world.Tick(TimeSpan.FromHours(1)); // It is tried again.
        Assert.Equal(sent, _world.Api.Counters.Snapshot.Mutations);
        Assert.Single(_world.Issues(IssueKind.Rejected));
    }

    [Fact]
    public void A_model_that_changes_there_is_read_and_the_issue_stays()
    {
        _world.EditHere(_id, "externalurl", "www.example.com");
        _world.Sync();
        var issue = Assert.Single(_world.Issues(IssueKind.Rejected)).Id;
        var sent = _world.Api.Counters.Snapshot.Mutations;

        _world.EditThere(_id, "name", "There");
        _world.Sync();

        Assert.Equal("There", _world.Ours(_id, "name"));
        Assert.Equal(SyncState.Failed, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        Assert.Equal(issue, Assert.Single(_world.Issues(IssueKind.Rejected)).Id);
        Assert.Equal(sent, _world.Api.Counters.Snapshot.Mutations);
    }

    [Fact]
    public void What_was_changed_there_is_taken_where_Matterport_leads_and_the_issue_closes()
    {
        _world.EditHere(_id, "name", "a\nb");
        _world.Sync();
        Assert.Single(_world.Issues(IssueKind.Rejected));

        _world.EditThere(_id, "name", "There");
        _world.Sync();

        Assert.Equal(("There", SyncState.InSync), (_world.Ours(_id, "name"), _world.MirrorOf(_id).Get(ModelTable.SyncState)));
        Assert.Empty(_world.Issues(IssueKind.Rejected));
    }

    [Theory]
    [InlineData("https://new.example")]
    [InlineData("https://old.example")]
    public void Correcting_it_or_taking_it_back_closes_the_issue(string value)
    {
        _world.EditHere(_id, "externalurl", "www.example.com");
        _world.Sync();
        Assert.Single(_world.Issues(IssueKind.Rejected));

        _world.EditHere(_id, "externalurl", value);
        _world.Sync();

        Assert.Equal((value, value), (_world.Theirs(_id, "externalurl"), _world.Ours(_id, "externalurl")));
        Assert.Empty(_world.Issues(IssueKind.Rejected));
        Assert.Equal(
            (SyncState.InSync, null),
            (_world.MirrorOf(_id).Get(ModelTable.SyncState), _world.MirrorOf(_id).Get(ModelTable.Message))
        );
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void An_address_waits_whole_for_the_part_that_cannot_be_sent()
    {
        var town = _world.Theirs(_id, "address.locality");
        _world.EditHere(_id, "address.countrycode", "Narnia");
        _world.EditHere(_id, "address.locality", "Cair Paravel");
        _world.EditHere(_id, "summary", "New words");

        _world.Sync();
        Assert.Equal((town, "New words"), (_world.Theirs(_id, "address.locality"), _world.Theirs(_id, "summary")));
        Assert.Equal(
            ["issue.unsendable", "country.unknown"],
            PhraseJson.Read(_world.MirrorOf(_id).Get(ModelTable.Message)).Select(phrase => phrase.Code)
        );

        _world.EditHere(_id, "address.countrycode", "NO");
        _world.Sync();
        Assert.Equal(("Cair Paravel", "NO"), (_world.Theirs(_id, "address.locality"), _world.Theirs(_id, "address.countrycode")));
        Assert.Empty(_world.Issues(IssueKind.Rejected));
    }

    [Fact]
    public void What_Matterport_says_is_mirrored_as_it_is_and_holds_up_nothing()
    {
        _world.EditThere(_id, "name", "Lake\n\u202eesuoH");
        _world.EditThere(_id, "externalurl", "www.example.com");
        _world.Sync();
        _world.EditHere(_id, "summary", "New words");
        _world.Sync();

        Assert.Equal(("Lake\n\u202eesuoH", "www.example.com"), (_world.Ours(_id, "name"), _world.Ours(_id, "externalurl")));
        Assert.Equal("New words", _world.Theirs(_id, "summary"));
        Assert.Empty(_world.Issues(IssueKind.Rejected));
        _world.AssertThatNothingIsWrittenAnyMore();
    }
}
