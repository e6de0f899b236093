using MatterportForDataverse.Solution.Security;

namespace MatterportForDataverse.Solution.Tests.Security;

public sealed class PrivilegeNameTests
{
    [Theory]
    [InlineData("prvAppendTompt_Model", "AppendTo", "mpt_Model")]
    [InlineData("prvAppendmpt_Model", "Append", "mpt_Model")]
    [InlineData("prvReadmpt_Model", "Read", "mpt_Model")]
    public void A_name_has_a_verb_and_a_table(string name, string verb, string table)
    {
        Assert.Equal(new PrivilegeName(verb, table), PrivilegeName.Parse(name));
        Assert.Equal(name, PrivilegeName.Parse(name)!.ToString());
        Assert.Contains(verb, PrivilegeName.Verbs);
    }

    [Theory]
    [InlineData("prvActOnBehalfOfAnotherUser")]
    [InlineData("Readmpt_Model")]
    [InlineData("prvRead")]
    public void A_name_without_either_is_that_of_no_table(string name) => Assert.Null(PrivilegeName.Parse(name));
}
