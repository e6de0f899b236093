using MatterportForDataverse.Matterport.Answers;
using MatterportForDataverse.Matterport.Errors;

namespace MatterportForDataverse.Matterport.Tests.Models;

public sealed class AnswerTests
{
    private static readonly ReplyError Gone = new("not.found", "m0");

    [Fact]
    public void Unknown_is_not_empty()
    {
        Assert.False(default(Answer<string>).IsKnown);
        Assert.False(Answer<string>.Failed(Gone).IsKnown);
        Assert.True(Answer<string>.Null.IsKnown);
        Assert.True(Answer<string>.Of("").IsKnown);
        Assert.False(Answer<string>.Null.HasValue);
        Assert.Throws<InvalidOperationException>(() => Answer<string>.Null.Value);
    }

    [Fact]
    public void Computing_keeps_the_kind_of_answer()
    {
        Assert.Equal(4, Answer<string>.Of("four").Select(text => text.Length).Value);
        Assert.Equal(Answer<int>.Null, Answer<string>.Null.Select(text => text.Length));
        Assert.Equal(Answer<int>.Absent, Answer<string>.Absent.Select(text => text.Length));
        Assert.Equal(Gone, Answer<string>.Failed(Gone).Select(text => text.Length).Error);
    }
}
