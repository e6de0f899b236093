using MatterportForDataverse.Product.Tests.Security;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Product.Tests.Tags;

/// <summary>Texts of tags that Matterport would not take.</summary>
public sealed class UnsendableTagTests : IDisposable
{
    private readonly TagBench _bench = new(tags: 2);

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("mpt_medialink", "javascript:alert(1)", "value.link")]
    [InlineData("mpt_name", "Pump\nhouse", "value.one-line")]
    [InlineData("mpt_icon", "a\nb", "value.one-line")]
    [InlineData("mpt_description", "\u202ekael", "value.direction")]
    [InlineData("mpt_description", "two\nlines", CallOutcome.Done)]
    public void A_person_is_refused_at_once(string column, string text, string outcome)
    {
        var row = _bench.RowOf(_bench.There[0]);

        Assert.Equal(outcome, CallOutcome.Of(() => _bench.Ann.Update(new Entity("mpt_tag", row.Id) { [column] = text })));
    }

    [Fact]
    public void A_new_tag_is_refused_at_once_by_the_command_too()
    {
        Assert.Equal("value.one-line", CallOutcome.Of(() => _bench.CreateHere("Pump\nhouse")));
        Assert.Equal(2, _bench.Rows.Count);
    }

    [Fact]
    public void What_is_written_past_the_guard_is_not_sent_and_becomes_an_issue_and_all_else_is_sent()
    {
        var row = _bench.RowOf(_bench.There[0]);
        new GuardSwitch(_bench.Environment.Platform).WithoutGuards(() =>
        {
            _bench.Ann.Update(new Entity("mpt_tag", row.Id) { ["mpt_medialink"] = "www.example.com", ["mpt_description"] = "New words" });
            return row.Id;
        });
        _bench.Calm();

        Assert.Equal((null, "New words"), (_bench.There[0].Media, _bench.There[0].Description));
        Assert.StartsWith(
            """[{"code":"issue.unsendable"},{"code":"value.link",""",
            Assert.Single(_bench.Environment.Rows("mpt_syncissue")).GetAttributeValue<string>("mpt_message"),
            StringComparison.Ordinal
        );

        _bench.Ann.Update(new Entity("mpt_tag", row.Id) { ["mpt_medialink"] = "https://example.com/a" });
        _bench.Calm();

        Assert.Equal("https://example.com/a", _bench.There[0].Media);
        Assert.Equal(1, ((OptionSetValue)Assert.Single(_bench.Environment.Rows("mpt_syncissue"))["statecode"]).Value);
    }
}
