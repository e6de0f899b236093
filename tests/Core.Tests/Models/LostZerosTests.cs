using MatterportForDataverse.Core.Issues;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Tests.World;
using MatterportForDataverse.Core.Words;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Models;

/// <summary>A postal code that a spreadsheet robbed of its zero.</summary>
public sealed class LostZerosTests
{
    private const string Code = "address.postalcode";
    private const string Country = "address.countrycode";
    private readonly SyncWorld _world = new(models: 6);
    private readonly string _id;

    public LostZerosTests()
    {
        var model = _world.Models.First(model => model.State == "active");
        _id = model.Id;
        _world.EditThere(_id, Country, "DE");
        _world.EditThere(_id, Code, "10115");
        _world.Sync();
    }

    private Row Question => Assert.Single(_world.Issues(IssueKind.Conflict));

    [Fact]
    public void It_is_asked_about_and_the_address_waits_while_all_else_is_sent()
    {
        Edit();
        _world.EditHere(_id, "internalnotes", "Keys at the desk");
        _world.EditHere(_id, "address.locality", "Leipzig");
        var town = _world.Theirs(_id, "address.locality");

        _world.Sync();
        _world.Sync();

        Assert.Equal(("10115", town), (_world.Theirs(_id, Code), _world.Theirs(_id, "address.locality")));
        Assert.Equal(("1067", "Leipzig"), (_world.Ours(_id, Code), _world.Ours(_id, "address.locality")));
        Assert.Equal("Keys at the desk", _world.Theirs(_id, "internalnotes"));
        Assert.Equal(
            (Code, "1067", "10115"),
            (Question.Get(SyncIssueTable.Field), Question.Get(SyncIssueTable.DataverseValue), Question.Get(SyncIssueTable.MatterportValue))
        );
        Assert.Equal(
            """{"code":"issue.lost-zeros","arguments":{"field":"address.postalcode","text":"1067","restored":"01067"}}""",
            Question.Get(SyncIssueTable.Message)
        );
        Assert.Equal(SyncState.Conflict, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        Assert.Empty(_world.Issues(IssueKind.Unreadable));
    }

    [Fact]
    public void While_the_address_waits_nothing_is_written()
    {
        Edit();
        _world.EditHere(_id, "address.locality", "Leipzig");
        _world.Sync();

        Assert.Equal(Code, Question.Get(SyncIssueTable.Field));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    [Fact]
    public void A_country_that_has_no_such_codes_lets_the_address_go()
    {
        Edit();
        _world.EditHere(_id, "address.locality", "Wien");
        _world.Sync();
        Assert.Equal(Code, Question.Get(SyncIssueTable.Field));

        _world.EditHere(_id, Country, "AT");
        _world.Sync();

        AssertSent("1067");
        Assert.Equal(("AT", "Wien"), (_world.Theirs(_id, Country), _world.Theirs(_id, "address.locality")));
    }

    [Fact]
    public void A_conflict_about_such_a_code_holds_up_nothing_else()
    {
        _world.Mapped(Code, row => row.Set(FieldMappingTable.Winner, Winner.RaiseConflict));
        Edit();
        _world.EditThere(_id, Code, "10117");
        _world.EditHere(_id, "address.locality", "Leipzig");
        _world.Sync();

        Assert.Equal("10117", Question.Get(SyncIssueTable.MatterportValue));
        Assert.Equal(("10117", "Leipzig"), (_world.Theirs(_id, Code), _world.Theirs(_id, "address.locality")));
    }

    [Fact]
    public void A_question_about_lost_zeros_that_becomes_a_conflict_lets_the_rest_go()
    {
        _world.Mapped(Code, row => row.Set(FieldMappingTable.Winner, Winner.RaiseConflict));
        Edit();
        _world.EditHere(_id, "address.locality", "Leipzig");
        _world.Sync();
        _world.EditThere(_id, Code, "10117");
        _world.Sync();
        _world.Sync();

        Assert.Equal("10117", Question.Get(SyncIssueTable.MatterportValue));
        Assert.Equal("Leipzig", _world.Theirs(_id, "address.locality"));
    }

    [Fact]
    public void A_question_that_is_gone_is_asked_again_in_the_same_words()
    {
        Edit();
        _world.Sync();
        var words = Question.Get(SyncIssueTable.Message);
        _world.Stored.Delete(Question.Reference);

        _world.Tick(TimeSpan.FromMinutes(30));

        Assert.Equal(words, Question.Get(SyncIssueTable.Message));
    }

    [Fact]
    public void With_its_zero_it_is_sent_and_the_question_closes()
    {
        Edit();
        _world.EditHere(_id, "address.locality", "Dresden");
        _world.Sync();
        _world.EditHere(_id, Code, "01067");
        _world.Sync();

        AssertSent("01067");
        Assert.Equal("Dresden", _world.Theirs(_id, "address.locality"));
    }

    [Theory]
    [InlineData("dataverse", null, "1067")]
    [InlineData("value", "01067", "01067")]
    [InlineData("matterport", null, "10115")]
    public void What_a_person_decides_is_sent_and_nobody_is_asked_again(string choice, string? value, string code)
    {
        Edit();
        _world.Sync();

        Resolve(choice, value);
        _world.Sync();
        _world.Sync(full: true);

        AssertSent(code);
    }

    [Fact]
    public void Another_code_without_its_zero_is_asked_about_again()
    {
        Edit();
        _world.Sync();
        Resolve("dataverse", null);
        _world.Sync();

        _world.EditHere(_id, Code, "1069");
        _world.Sync();

        Assert.Equal(("1069", "1067"), (Question.Get(SyncIssueTable.DataverseValue), _world.Theirs(_id, Code)));
    }

    [Fact]
    public void The_country_that_is_sent_with_it_counts()
    {
        _world.EditHere(_id, Country, "AT");
        _world.EditHere(_id, Code, "1067");

        _world.Sync();

        AssertSent("1067");
    }

    [Fact]
    public void What_Matterport_itself_says_is_asked_about_by_nobody()
    {
        _world.EditThere(_id, Code, "1067");
        _world.Sync();
        _world.EditHere(_id, "address.locality", "Dresden");
        _world.Sync();

        AssertSent("1067");
        Assert.Equal("Dresden", _world.Theirs(_id, "address.locality"));
    }

    private void Edit() => _world.EditHere(_id, Code, "1067");

    private void AssertSent(string code)
    {
        Assert.Equal((code, code), (_world.Ours(_id, Code), _world.Theirs(_id, Code)));
        Assert.Empty(_world.Issues(IssueKind.Conflict));
        Assert.Equal(SyncState.InSync, _world.MirrorOf(_id).Get(ModelTable.SyncState));
        _world.AssertThatNothingIsWrittenAnyMore();
    }

    private void Resolve(string choice, string? value) =>
        new ResolveIssues(
            Some.Caller(_world.People),
            _world.People,
            Guid.NewGuid(),
            () => _world.Clock.Now,
            () => Languages.Shipped.English
        ).Handle(
            new ResolveIssuesMessage.Request
            {
                IssueIds = Question.Id.ToString(),
                Choice = choice,
                Value = value,
            }
        );
}
