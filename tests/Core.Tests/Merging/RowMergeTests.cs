using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Mirroring;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Merging;

/// <summary>The merge knows a set of fields and no table: what holds for models holds for whatever is mirrored next.</summary>
public sealed class RowMergeTests
{
    private static readonly Column<string> Label = new("x_label", 20);
    private static readonly Column<int> Places = new("x_places");

    private static readonly SyncColumns Books = new(
        new("x_base"),
        new("x_hash"),
        new("x_dirty"),
        new("x_dirtyon"),
        new("x_state"),
        new("x_error"),
        new("x_missing")
    );

    private static readonly FieldSet Benches = new(
        "x_bench",
        Books,
        [
            new Field("label", Label.Name, new FieldPath("label.text"), ColumnFormat.Text(Label))
                .Listed()
                .Spelled(Spelling.Words)
                .Patched(Winner.RaiseConflict),
            new Field("places", Places.Name, new FieldPath("places"), ColumnFormat.Number).Listed(ListingRole.Optional),
        ]
    );

    private static readonly FieldRule[] Rules =
    [
        new(Benches["label"], Direction.Both, InitialWinner.RaiseConflict, Winner.RaiseConflict, WhenCleared.Clear),
    ];

    [Fact]
    public void A_first_merge_fills_the_row_and_leaves_it_clean()
    {
        var row = Mirrored(Bench("by the door", "3"));

        Assert.Equal(("by the door", 3, false), (row.Get(Label), row.Get(Places), row.Get(Books.Dirty)));
        Assert.Equal(SyncState.InSync, row.Get(Books.SyncState));
    }

    [Fact]
    public void An_edit_on_one_side_wins_and_on_both_sides_a_person_is_asked()
    {
        var row = Mirrored(Bench("by the door", "3"));

        Assert.Equal("outside", Merge(row, Bench("outside", "3")).Changes[Label.Name]);
        Assert.Single(Merge(row.After(Edit("inside")), Bench("by the door", "3")).Outgoing);
        Assert.Single(Merge(row.After(Edit("inside")), Bench("outside", "3")).NewConflicts);
    }

    [Fact]
    public void An_edit_marks_the_row_and_so_does_taking_it_back_on_an_image_that_may_be_old()
    {
        var row = Mirrored(Bench("by the door", "3"));
        var marks = MarkDirty.Marks(Benches, row, Written("inside"), Rules, Some.Moment);

        Assert.Equal(
            (true, (object)(int)SyncState.Waiting, (object)Some.Moment),
            (marks["x_dirty"], marks["x_state"]!, marks["x_dirtyon"]!)
        );
        var back = MarkDirty.Marks(Benches, row, Written("by the door"), Rules, Some.Moment);
        Assert.Equal((true, (object)(int)SyncState.Waiting), (back["x_dirty"], back["x_state"]!));
    }

    [Fact]
    public void A_row_that_is_edited_again_bears_the_time_of_its_last_edit()
    {
        var row = Mirrored(Bench("by the door", "3"));
        row = row.After(Edit("inside")).After(MarkDirty.Marks(Benches, row, Written("inside"), Rules, Some.Moment));
        var later = Some.Moment.AddMinutes(5);

        Assert.Equal(later, MarkDirty.Marks(Benches, row, Written("outside"), Rules, later)["x_dirtyon"]);
        Assert.DoesNotContain("x_dirtyon", MarkDirty.Marks(Benches, row, Written("inside"), Rules, later).Keys);
    }

    [Fact]
    public void Two_spellings_that_meet_are_agreed_on_and_each_side_keeps_its_own_until_somebody_edits()
    {
        var row = new Row(Benches.Table) { Id = Guid.NewGuid() }.SetAll(Edit("By the DOOR"));
        var met = Merge(row, Bench("by the door", "3"));
        Assert.Empty(met.Outgoing);
        Assert.Empty(met.NewConflicts);
        Assert.DoesNotContain(Label.Name, met.Changes.Keys);

        row = row.After(met.Changes);
        Assert.False(DirtyMark.IsDirty(Benches, row, MergeBase.Parse(row.Get(Books.MergeBase)), Rules));
        Assert.DoesNotContain(Label.Name, Merge(row, Bench("by the door", "3")).Changes.Keys);
        Assert.Equal("by a door", Merge(row, Bench("by a door", "3")).Changes[Label.Name]);

        var corrected = row.After(Edit("By the door"));
        Assert.True(DirtyMark.IsDirty(Benches, corrected, MergeBase.Parse(row.Get(Books.MergeBase)), Rules));
        Assert.Equal("By the door", Assert.Single(Merge(corrected, Bench("by the door", "3")).Outgoing).Ours);
        Assert.Single(Merge(corrected, Bench("by a door", "3")).NewConflicts);
    }

    [Fact]
    public void Unknown_is_not_empty()
    {
        var row = Mirrored(Bench("by the door", "3"));

        Assert.Empty(Merge(row, new ApiObject()).Changes);
        Assert.Null(ContentHash.Of(Benches, new ApiObject()));
        Assert.NotNull(ContentHash.Of(Benches, Told(new ApiObject(), "label.text", "by the door")));
    }

    [Fact]
    public void A_set_without_a_key_sends_none()
    {
        var row = Mirrored(Bench("by the door", "3"));

        Assert.False(Merge(row, Bench("by the door", "3")).SendsKey);
        Assert.False(DirtyMark.KeyIsForeign(Benches, row, MergeBase.Parse(row.Get(Books.MergeBase))));
    }

    private static Row Mirrored(ApiObject bench)
    {
        var blank = new Row(Benches.Table);
        var merge = RowMerge.Of(Benches, blank, bench, Rules);
        var write = MirrorRow.Write(blank, merge, Rules, ContentHash.Of(Benches, bench))!;
        return new Row(Benches.Table) { Id = Guid.NewGuid() }.SetAll(write.Values);
    }

    private static RowMerge Merge(Row row, ApiObject bench) => RowMerge.Of(Benches, row, bench, Rules);

    private static Row Written(string label) => new Row(Benches.Table).SetAll(Edit(label));

    private static Dictionary<string, object?> Edit(string label) => new() { [Label.Name] = label };

    private static ApiObject Bench(string label, string places) => Told(Told(new ApiObject(), "label.text", label), "places", places);

    private static ApiObject Told(ApiObject bench, string path, string value) =>
        bench.Answering(new FieldPath(path), Answer<string>.Of(value));
}
