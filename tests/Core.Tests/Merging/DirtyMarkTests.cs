using MatterportForDataverse.Core.Fields;
using MatterportForDataverse.Core.Merging;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Merging;

public sealed class DirtyMarkTests
{
    private static readonly IReadOnlyList<FieldRule> Rules = Some.Rules();
    private readonly Row _mirror = Some.MirrorOf(Some.Model(), Rules);
    private readonly MergeBase _agreed;

    public DirtyMarkTests() => _agreed = MergeBase.Parse(_mirror.Get(ModelTable.MergeBase));

    public static TheoryData<string> TwoWay => [.. ModelFields.Set.TwoWay.Select(one => one.Name)];

    [Fact]
    public void A_row_as_a_first_load_makes_it_is_clean() => Assert.False(DirtyMark.IsDirty(ModelFields.Set, _mirror, _agreed, Rules));

    [Theory]
    [MemberData(nameof(TwoWay))]
    public void An_edit_of_a_field_that_goes_out_marks_the_row_and_taking_it_back_takes_the_mark_back(string name)
    {
        var field = ModelFields.Set.Find(name)!;
        var before = _mirror[field.Column];
        Assert.True(
            DirtyMark.IsDirty(ModelFields.Set, _mirror.SetRaw(field.Column, field.ToColumn(Some.OtherValueOf(field))), _agreed, Rules)
        );
        Assert.False(DirtyMark.IsDirty(ModelFields.Set, _mirror.SetRaw(field.Column, before), _agreed, Rules));
    }

    [Theory]
    [InlineData(Direction.ToDataverse, false)]
    [InlineData(Direction.ToMatterport, true)]
    [InlineData(Direction.Off, false)]
    public void Only_what_goes_out_marks(Direction direction, bool expected)
    {
        _mirror.Set(ModelTable.Name, "edited");
        Assert.Equal(expected, DirtyMark.IsDirty(ModelFields.Set, _mirror, _agreed, [Some.Rule("name", direction)]));
    }

    [Theory]
    [InlineData(Direction.ToMatterport, WhenCleared.Keep, false)]
    [InlineData(Direction.ToMatterport, WhenCleared.Clear, true)]
    [InlineData(Direction.Both, WhenCleared.Keep, true)]
    [InlineData(Direction.Both, WhenCleared.Clear, true)]
    public void What_is_emptied_here_marks_unless_Matterport_neither_is_told_nor_brings_it_back(
        Direction direction,
        WhenCleared policy,
        bool expected
    )
    {
        _mirror.Set(ModelTable.Name, null);
        Assert.Equal(expected, DirtyMark.IsDirty(ModelFields.Set, _mirror, _agreed, [Some.Rule("name", direction, policy: policy)]));
    }

    [Fact]
    public void What_a_person_was_asked_about_does_not_mark_until_it_is_edited_again()
    {
        _mirror.Set(ModelTable.Name, "ours");
        _agreed.Ask("name", "ours", "theirs");
        Assert.False(DirtyMark.IsDirty(ModelFields.Set, _mirror, _agreed, Rules));
        Assert.True(DirtyMark.IsDirty(ModelFields.Set, _mirror.Set(ModelTable.Name, "ours again"), _agreed, Rules));
    }

    [Fact]
    public void What_waits_for_a_postal_code_with_its_zeros_does_not_mark_until_the_code_is_edited_or_goes_nowhere()
    {
        _mirror.Set(ModelTable.PostalCode, "1067").Set(ModelTable.Locality, "Dresden");
        _agreed.Ask("address.postalcode", "1067", "10115", restored: "01067");
        Assert.False(DirtyMark.IsDirty(ModelFields.Set, _mirror, _agreed, Rules));
        Assert.True(
            DirtyMark.IsDirty(ModelFields.Set, _mirror, _agreed, [.. Rules.Where(rule => rule.Field.Name != "address.postalcode")])
        );
        Assert.True(DirtyMark.IsDirty(ModelFields.Set, _mirror.Set(ModelTable.PostalCode, "1069"), _agreed, Rules));
    }

    [Theory]
    [InlineData(null, null, null, false, false)]
    [InlineData("dv-1", null, null, true, false)]
    [InlineData("dv-1", "dv-1", "dv-1", false, false)]
    [InlineData("dv-2", "dv-1", "dv-1", true, false)]
    [InlineData(null, "dv-1", "dv-1", true, false)]
    [InlineData("dv-1", "ERP-7", null, false, true)]
    [InlineData("dv-1", "ERP-7", "dv-1", false, true)]
    [InlineData(null, "ERP-7", null, false, false)]
    public void Our_key_is_sent_while_theirs_is_empty_or_our_own(string? ours, string? theirs, string? agreed, bool sent, bool foreign)
    {
        _mirror.Set(ModelTable.LinkKey, ours).Set(ModelTable.InternalId, theirs);
        _agreed.Agree(KeyField.Name, agreed);
        Assert.Equal(sent, DirtyMark.KeyIsToBeSent(ModelFields.Set, _mirror, _agreed));
        Assert.Equal(foreign, DirtyMark.KeyIsForeign(ModelFields.Set, _mirror, _agreed));
        Assert.Equal(sent, DirtyMark.IsDirty(ModelFields.Set, _mirror, _agreed, Rules));
    }

    [Fact]
    public void An_open_question_outranks_what_waits_to_be_sent()
    {
        Assert.Equal(SyncState.InSync, DirtyMark.StateOf(false, _agreed));
        Assert.Equal(SyncState.Waiting, DirtyMark.StateOf(true, _agreed));
        _agreed.Ask("name", "a", "b");
        Assert.Equal(SyncState.Conflict, DirtyMark.StateOf(true, _agreed));
    }
}
