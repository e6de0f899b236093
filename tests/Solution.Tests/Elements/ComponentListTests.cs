namespace MatterportForDataverse.Solution.Tests.Elements;

public sealed class ComponentListTests
{
    [Fact]
    public void Of_two_with_one_name_both_are_there_and_the_first_is_found()
    {
        var choices = SolutionOf
            .Files(
                ("OptionSets/a.xml", "<optionset Name=\"mpt_side\" />"),
                ("OptionSets/b.xml", "<optionset Name=\"mpt_side\" />"),
                ("OptionSets/c.xml", "<optionset Name=\"mpt_kind\" />")
            )
            .Choices;

        Assert.Equal(["OptionSets/a.xml", "OptionSets/b.xml", "OptionSets/c.xml"], choices.Select(choice => choice.File.Path));
        Assert.Equal("OptionSets/a.xml", choices.Find("mpt_side")!.File.Path);
        Assert.True(choices.Has("mpt_kind"));
        Assert.Null(choices.Find("mpt_Kind"));
    }
}
