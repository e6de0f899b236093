using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Rows;

/// <summary>What every implementation of rows keeps; run on the rows in memory and on those over the SDK.</summary>
public abstract class RowsTests
{
    protected const string Table = "mpt_thing";

    protected static readonly Column<string> Code = new("mpt_code");
    protected static readonly Column<string> Label = new("mpt_label");
    protected static readonly Column<int> Size = new("mpt_size");
    protected static readonly Column<Colour> Shade = new("mpt_shade");
    protected static readonly Column<DateTime> Day = new("mpt_day");
    protected static readonly Column<RowReference> Owner = new("mpt_owner");

    private static readonly string[] All = [Code.Name, Label.Name, Size.Name, Shade.Name, Day.Name, Owner.Name];

    public enum Colour
    {
        Red = 720270000,
        Blue = 720270001,
    }

    /// <summary>Rows of <see cref="Table"/> with the alternate key <see cref="Code"/>, and the choice <see cref="Shade"/>.</summary>
    protected abstract IRows Rows { get; }

    [Fact]
    public void What_was_written_is_read_back_with_its_types()
    {
        var owner = new RowReference("mpt_other", Guid.NewGuid());
        var day = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        var id = Rows.Create(Thing("a").Set(Size, 3).Set(Shade, Colour.Blue).Set(Day, day).Set(Owner, owner));

        var row = Rows.Find(RowKey.Of(Table, id), All)!;

        Assert.Equal("a", row.Get(Code));
        Assert.Equal(3, row.Get(Size));
        Assert.Equal(Colour.Blue, row.Get(Shade));
        Assert.Equal(day, row.Get(Day));
        Assert.Equal(DateTimeKind.Utc, row.Get(Day)!.Value.Kind);
        Assert.Equal(owner, row.Get(Owner));
        Assert.NotNull(row.Version);
    }

    [Fact]
    public void A_column_that_was_read_and_is_empty_is_known_to_be_empty()
    {
        var id = Rows.Create(Thing("a").Set(Label, ""));
        var row = Rows.Find(RowKey.Of(Table, id), [Label.Name])!;
        Assert.True(row.Has(Label.Name));
        Assert.Null(row.Get(Label));
        Assert.False(row.Has(Code.Name));
    }

    [Fact]
    public void A_row_that_is_not_there_is_null()
    {
        Assert.Null(Rows.Find(RowKey.Of(Table, Guid.NewGuid()), All));
        Assert.Null(Rows.Find(RowKey.Of(Table, Code, "none"), All));
    }

    [Fact]
    public void A_row_is_found_by_its_alternate_key()
    {
        var id = Rows.Create(Thing("a"));
        Assert.Equal(id, Rows.Find(RowKey.Of(Table, Code, "a"), All)!.Id);
    }

    [Fact]
    public void The_same_key_twice_is_refused()
    {
        Rows.Create(Thing("a"));
        Assert.Throws<DuplicateRowException>(() => Rows.Create(Thing("a")));
    }

    [Fact]
    public void A_write_with_an_old_version_is_refused_and_changes_nothing()
    {
        var id = Rows.Create(Thing("a").Set(Label, "first"));
        var read = Rows.Find(RowKey.Of(Table, id), All)!;
        Rows.Update(new Row(Table) { Id = id }.Set(Label, "second"));

        Assert.Throws<RowChangedException>(() => Rows.Update(new Row(Table) { Id = id, Version = read.Version }.Set(Label, "third")));
        Assert.Equal("second", Rows.Find(RowKey.Of(Table, id), All)!.Get(Label));
    }

    [Fact]
    public void An_update_leaves_the_other_columns_alone()
    {
        var id = Rows.Create(Thing("a").Set(Label, "kept"));
        Rows.Update(new Row(Table) { Id = id }.Set(Size, 4));
        Assert.Equal("kept", Rows.Find(RowKey.Of(Table, id), All)!.Get(Label));
    }

    [Fact]
    public void Writing_or_deleting_what_is_not_there_is_refused()
    {
        Assert.Throws<RowNotFoundException>(() => Rows.Update(new Row(Table) { Id = Guid.NewGuid() }.Set(Size, 1)));
        Assert.Throws<RowNotFoundException>(() => Rows.Delete(new RowReference(Table, Guid.NewGuid())));
    }

    [Fact]
    public void A_deleted_row_is_gone()
    {
        var id = Rows.Create(Thing("a"));
        Rows.Delete(new RowReference(Table, id));
        Assert.Null(Rows.Find(RowKey.Of(Table, id), All));
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_overlap()
    {
        foreach (var number in Enumerable.Range(0, 7))
        {
            Rows.Create(Thing("k" + number).Set(Size, number / 2));
        }

        var query = new RowQuery(Table, [Code.Name]) { OrderBy = Size.Name, PageSize = 3 };
        var codes = new List<string?>();
        for (RowPage? page = null; page is null || page.Next is not null; )
        {
            page = Rows.Query(query with { After = page?.Next });
            Assert.True(page.Rows.Count <= 3);
            codes.AddRange(page.Rows.Select(row => row.Get(Code)));
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(number => "k" + number), codes.OrderBy(code => code, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_finds_what_it_says(RowCondition condition, string expected)
    {
        Rows.Create(Thing("a").Set(Size, 1).Set(Shade, Colour.Red));
        Rows.Create(Thing("b").Set(Size, 2).Set(Shade, Colour.Blue));
        Rows.Create(Thing("c"));

        var found = Rows.Query(new RowQuery(Table, [Code.Name]) { Where = [condition], OrderBy = Code.Name });

        Assert.Equal(expected, string.Concat(found.Rows.Select(row => row.Get(Code))));
    }

    public static TheoryData<RowCondition, string> Conditions() =>
        new()
        {
            { RowCondition.Equal(Code, "b"), "b" },
            { RowCondition.NotEqual(Size, 1), "bc" },
            { RowCondition.NotEqual(Shade, Colour.Blue), "ac" },
            { RowCondition.In(Shade, [Colour.Red, Colour.Blue]), "ab" },
            { RowCondition.In(Size, Array.Empty<int>()), "" },
            { RowCondition.AtMost(Size, 1), "a" },
            { RowCondition.AtLeast(Size, 2), "b" },
            { RowCondition.Empty(Size), "c" },
            { RowCondition.Filled(Size), "ab" },
        };

    [Fact]
    public void Many_rows_are_written_and_each_gets_its_outcome_in_its_place()
    {
        var id = Rows.Create(Thing("old").Set(Label, "x"));
        var stale = Rows.Find(RowKey.Of(Table, id), All)!.Version;
        Rows.Update(new Row(Table) { Id = id }.Set(Label, "y"));
        var other = Rows.Create(Thing("other"));

        var outcomes = Rows.UpsertMany([
            new Row(Table) { Key = RowKey.Of(Table, Code, "new") }.Set(Size, 1),
            new Row(Table) { Id = id, Version = stale }.Set(Size, 2),
            new Row(Table) { Key = RowKey.Of(Table, Code, "old") }
                .Set(Code, "old")
                .Set(Size, 3),
            new Row(Table) { Id = other, Version = Rows.Find(RowKey.Of(Table, other), All)!.Version }.Set(Size, 4),
            new Row(Table) { Id = other }.Set(Code, "old"),
        ]);

        Assert.Equal(
            [RowResult.Created, RowResult.Changed, RowResult.Updated, RowResult.Updated, RowResult.Failed],
            outcomes.Select(one => one.Result)
        );
        Assert.Equal(id, outcomes[2].Id);
        Assert.Equal(1, Rows.Find(RowKey.Of(Table, Code, "new"), All)!.Get(Size));
        Assert.Equal(3, Rows.Find(RowKey.Of(Table, id), All)!.Get(Size));
        Assert.EndsWith("[row.duplicate]", outcomes[4].Error, StringComparison.Ordinal);
    }

    protected static Row Thing(string code) => new Row(Table).Set(Code, code);
}
