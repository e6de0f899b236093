using CsCheck;
using MatterportForDataverse.Core.Merging;

namespace MatterportForDataverse.Core.Tests.Merging;

public sealed class MergeBaseTests
{
    [Fact]
    public void A_base_without_any_agreement_counts_every_field_as_agreed_empty()
    {
        Assert.Null(MergeBase.Parse(null)["name"]);
        Assert.Null(MergeBase.Parse("")["name"]);
        Assert.Empty(MergeBase.Parse(MergeBase.Parse(null).ToText()).Asked);
    }

    [Fact]
    public void What_was_agreed_or_asked_comes_back_whatever_the_text() =>
        Gen.Select(Nasty.Text, Nasty.Text)
            .Sample(
                (one, other) =>
                {
                    var agreed = MergeBase.Parse(null);
                    agreed.Agree("name", one);
                    agreed.Ask("summary", other, null);
                    var again = MergeBase.Parse(agreed.ToText());
                    Assert.Equal(one, again["name"]);
                    Assert.Equal(other, again.Asked["summary"].Ours);
                    Assert.Null(again.Asked["summary"].Theirs);
                    Assert.Equal(agreed.ToText(), again.ToText());
                }
            );

    [Fact]
    public void The_order_of_agreeing_does_not_show()
    {
        var (one, other) = (MergeBase.Parse(null), MergeBase.Parse(null));
        one.Agree("name", "a");
        one.Agree("summary", "b");
        other.Agree("summary", "b");
        other.Agree("name", "a");
        Assert.Equal(one.ToText(), other.ToText());
    }

    [Fact]
    public void Agreeing_settles_the_question_and_agreeing_on_nothing_is_remembered_as_agreed()
    {
        var agreed = MergeBase.Parse(null);
        agreed.Agree("name", "a");
        agreed.Ask("name", "b", "c");
        agreed.Agree("name", null);
        Assert.Empty(agreed.Asked);
        Assert.Null(agreed["name"]);
        Assert.True(agreed.Has("name"));
        Assert.False(agreed.Has("summary"));
        Assert.True(MergeBase.Parse(agreed.ToText()).Has("name"));
    }

    [Fact]
    public void Asking_leaves_what_was_agreed_alone()
    {
        var agreed = MergeBase.Parse(null);
        agreed.Agree("name", "a");
        agreed.Ask("name", "b", "c");
        Assert.Equal("a", agreed["name"]);
    }
}
