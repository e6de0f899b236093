using MatterportForDataverse.EmbeddedDataverse.Faults;
using MatterportForDataverse.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Messages;

public sealed class RowTests : IDisposable
{
    private readonly PlatformFixture _fixture = new();

    [Fact]
    public void A_row_comes_back_as_it_was_written_with_what_the_platform_adds()
    {
        var street = _fixture.System.Create(new Entity("mpt_street") { ["mpt_name"] = "Elm" });
        var id = _fixture.System.Create(
            new Entity("mpt_house")
            {
                ["mpt_title"] = "Nine",
                ["mpt_rooms"] = 4,
                ["mpt_area"] = 12.345m,
                ["mpt_kind"] = PlatformFixture.Villa,
                ["mpt_notes"] = "",
                ["mpt_seenon"] = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc),
                ["mpt_streetid"] = new EntityReference("mpt_street", street),
            }
        );
        var row = _fixture.System.Retrieve("mpt_house", id, new ColumnSet(true));
        Assert.Equal("Nine", row["mpt_title"]);
        Assert.Equal(12.35m, row["mpt_area"]);
        Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5), row["mpt_seenon"]);
        Assert.Equal(PlatformFixture.Villa, row["mpt_kind"]);
        Assert.Equal(new EntityReference("mpt_street", street), row["mpt_streetid"]);
        Assert.Equal(new EntityReference("systemuser", WellKnownRows.SystemUser), row["ownerid"]);
        Assert.Equal(new OptionSetValue(1), row["statuscode"]);
        Assert.Equal(false, row["mpt_sold"]);
        Assert.Equal(_fixture.Clock.Now, row["createdon"]);
        Assert.False(row.Contains("mpt_notes"));
    }

    [Fact]
    public void What_a_column_does_not_take_is_refused_with_the_platforms_code()
    {
        void Refused(int code, string column, object value) =>
            Assert.Equal(code, PlatformFixture.FaultCodeOf(() => _fixture.System.Create(new Entity("mpt_house") { [column] = value })));
        Refused(PlatformErrorCodes.TextTooLong, "mpt_title", new string('x', 21));
        Refused(PlatformErrorCodes.OutOfRange, "mpt_rooms", 101);
        Refused(PlatformErrorCodes.UnknownChoice, "mpt_kind", new OptionSetValue(5));
        Refused(PlatformErrorCodes.InvalidArgument, "mpt_rooms", "four");
        Refused(PlatformErrorCodes.InvalidArgument, "createdon", DateTime.UnixEpoch);
        Refused(PlatformErrorCodes.UnknownColumn, "mpt_nothing", 1);
        Refused(PlatformErrorCodes.NotFound, "mpt_streetid", new EntityReference("mpt_street", Guid.NewGuid()));
        Assert.Equal(PlatformErrorCodes.UnknownTable, PlatformFixture.FaultCodeOf(() => _fixture.System.Create(new Entity("mpt_castle"))));
    }

    [Fact]
    public void An_alternate_key_is_unique_whatever_the_letter_case_and_not_enforced_when_empty()
    {
        _fixture.CreateHouse("one", "A1");
        Assert.Equal(PlatformErrorCodes.DuplicateKey, PlatformFixture.FaultCodeOf(() => _fixture.CreateHouse("two", "a1 ")));
        Assert.Equal(unchecked((int)0x80060892), PlatformErrorCodes.DuplicateKey);
        _fixture.CreateHouse("three");
        _fixture.CreateHouse("four");
    }

    [Fact]
    public void A_status_reason_must_belong_to_the_state_and_a_state_takes_its_first_reason()
    {
        var id = _fixture.CreateHouse("one");
        Assert.Equal(
            PlatformErrorCodes.StatusMismatch,
            PlatformFixture.FaultCodeOf(() =>
                _fixture.System.Update(new Entity("mpt_house", id) { ["statuscode"] = new OptionSetValue(2) })
            )
        );
        _fixture.System.Update(new Entity("mpt_house", id) { ["statecode"] = new OptionSetValue(1) });
        Assert.Equal(new OptionSetValue(2), _fixture.System.Retrieve("mpt_house", id, new ColumnSet("statuscode"))["statuscode"]);
    }

    [Fact]
    public void An_update_for_another_version_of_the_row_is_refused()
    {
        var id = _fixture.CreateHouse("one");
        var seen = _fixture.System.Retrieve("mpt_house", id, new ColumnSet("mpt_title"));
        _fixture.System.Update(new Entity("mpt_house", id) { ["mpt_title"] = "other" });
        var late = new UpdateRequest
        {
            Target = new Entity("mpt_house", id) { ["mpt_title"] = "late", RowVersion = seen.RowVersion },
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        };
        Assert.Equal(PlatformErrorCodes.VersionMismatch, PlatformFixture.FaultCodeOf(() => _fixture.System.Execute(late)));
        late.Target.RowVersion = _fixture.System.Retrieve("mpt_house", id, new ColumnSet()).RowVersion;
        _fixture.System.Execute(late);
    }

    [Fact]
    public void Many_rows_are_written_all_or_none_and_upsert_tells_which_were_new()
    {
        _fixture.CreateHouse("old", "K1");
        Entity By(string key, string title) => new("mpt_house", "mpt_code", key) { ["mpt_title"] = title };
        var response = _fixture.System.Execute(
            new OrganizationRequest("UpsertMultiple")
            {
                ["Targets"] = new EntityCollection([By("K1", "first"), By("K2", "second")]) { EntityName = "mpt_house" },
            }
        );
        Assert.Equal([false, true], ((UpsertResponse[])response.Results["Results"]).Select(one => one.RecordCreated));
        var before = _fixture.Platform.Counters.Snapshot();
        Assert.Equal(
            PlatformErrorCodes.TextTooLong,
            PlatformFixture.FaultCodeOf(() =>
                _fixture.System.Execute(
                    new OrganizationRequest("UpsertMultiple")
                    {
                        ["Targets"] = new EntityCollection([By("K3", "third"), By("K4", new string('x', 30))]) { EntityName = "mpt_house" },
                    }
                )
            )
        );
        Assert.Equal(0, _fixture.Platform.Counters.Snapshot().Since(before).TotalWrites);
        var twice = By("K5", "five");
        twice["mpt_code"] = "K5";
        Assert.Equal(
            PlatformErrorCodes.Unexpected,
            PlatformFixture.FaultCodeOf(() =>
                _fixture.System.Execute(
                    new OrganizationRequest("UpsertMultiple") { ["Targets"] = new EntityCollection([twice]) { EntityName = "mpt_house" } }
                )
            )
        );
    }

    [Fact]
    public void Deleting_takes_the_children_along_and_is_refused_where_restricted()
    {
        var street = _fixture.System.Create(new Entity("mpt_street") { ["mpt_name"] = "Elm" });
        var house = _fixture.System.Create(new Entity("mpt_house") { ["mpt_streetid"] = new EntityReference("mpt_street", street) });
        var room = _fixture.System.Create(new Entity("mpt_room") { ["mpt_houseid"] = new EntityReference("mpt_house", house) });
        (string, string, Guid)? parent = null;
        _fixture.AddStep(
            "Delete",
            20,
            plugin =>
                parent = plugin.Context.ParentContext.ParentContext is { } above
                    ? (above.MessageName, above.PrimaryEntityName, ((EntityReference)above.InputParameters["Target"]).Id)
                    : null,
            table: "mpt_room"
        );
        Assert.Equal(PlatformErrorCodes.DeleteRestricted, PlatformFixture.FaultCodeOf(() => _fixture.System.Delete("mpt_street", street)));
        _fixture.System.Delete("mpt_house", house);
        Assert.Equal(
            PlatformErrorCodes.NotFound,
            PlatformFixture.FaultCodeOf(() => _fixture.System.Retrieve("mpt_room", room, new ColumnSet()))
        );
        Assert.Equal(("Delete", "mpt_house", house), parent);
        _fixture.System.Delete("mpt_street", street);
    }

    [Fact]
    public void What_is_not_simulated_is_refused_by_name()
    {
        var refused = Assert.ThrowsAny<Exception>(() => _fixture.System.Execute(new OrganizationRequest("GrantAccess")));
        Assert.Equal("The playground does not simulate the message GrantAccess.", refused.Message);
        Assert.Contains(
            "Associate",
            Assert.ThrowsAny<Exception>(() => _fixture.System.Associate("mpt_house", Guid.NewGuid(), new Relationship("x"), [])).Message,
            StringComparison.Ordinal
        );
        var query = new QueryExpression("mpt_house");
        query.Criteria.AddCondition("createdon", ConditionOperator.LastXHours, 2);
        Assert.Contains(
            "LastXHours",
            Assert.ThrowsAny<Exception>(() => _fixture.System.RetrieveMultiple(query)).Message,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => _fixture.Dispose();
}
