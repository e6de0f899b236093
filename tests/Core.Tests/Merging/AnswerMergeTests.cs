using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Merging;

/// <summary>A summary was sent, and somebody renamed the model on both sides before the answer came.</summary>
public sealed class AnswerMergeTests
{
    private static readonly IReadOnlyList<FieldRule> Rules = Some.Rules();

    [Fact]
    public void What_was_answered_is_on_its_way_no_more_and_what_the_answer_asks_is_asked_once()
    {
        var model = Some.With(Some.Model(), "summary", "ours");
        var row = Sent();
        var merge = RowMerge.Of(ModelFields.Set, row, Some.Model(), Rules);
        var summary = merge.Outgoing.Single(field => field.Field.Name == "summary");
        row.Set(ModelTable.Name, "our name");

        var answered = AnswerMerge.Of(ModelFields.Set, row, merge, [summary], Some.With(model, "name", "their name"), Rules);

        Assert.Equal("name", Assert.Single(answered.NewConflicts).Field.Name);
        var agreed = MergeBase.Parse((string)answered.Changes[ModelTable.MergeBase.Name]!);
        Assert.False(agreed.IsInFlight(Some.Moment));
        Assert.Equal(("our name", "their name"), (agreed.Asked["name"].Ours, agreed.Asked["name"].Theirs));
        Assert.Equal("ours", agreed["summary"]);
    }

    private static Row Sent()
    {
        var row = Some.MirrorOf(Some.Model(), Rules).Set(ModelTable.Summary, "ours");
        var agreed = MergeBase.Parse(row.Get(ModelTable.MergeBase));
        agreed.Send("summary", "ours");
        agreed.MarkInFlight(Some.Moment.AddMinutes(10));
        return row.Set(ModelTable.MergeBase, agreed.ToText());
    }
}
