using MatterportForDataverse.Solution.Files;
using MatterportForDataverse.Solution.Tables;

namespace MatterportForDataverse.Solution.Tests.Elements;

public sealed class XmlValueTests
{
    private const string Path = "Entities/mpt_House/Entity.xml";

    private static readonly ColumnDefinition Column = SolutionOf
        .Table(
            """
            <attributes><attribute PhysicalName=" mpt_Rooms "><LogicalName>mpt_rooms</LogicalName><MaxLength>many</MaxLength>
              <MinValue>-1.5</MinValue><MaxValue /><IsSecured>yes</IsSecured></attribute></attributes>
            """
        )
        .Tables[0]
        .Columns[0];

    [Fact]
    public void A_text_is_read_without_blanks_and_its_absence_as_empty()
    {
        Assert.Equal("mpt_Rooms", Column.SchemaName.Text);
        Assert.Equal("", Column.Type.Text);
        Assert.Equal("", Column.MaxValue.Text);
        Assert.False(Column.MaxValue.IsGiven);
        Assert.Null(Column.Type.Optional);
    }

    [Fact]
    public void Values_with_one_text_are_equal_and_stand_for_it()
    {
        Assert.True(Column.LogicalName == "mpt_rooms");
        Assert.Equal(Column.LogicalName, Column.LogicalName);
        Assert.Equal(Column.Type, Column.MaxValue);
        Assert.Equal("<mpt_rooms>", $"<{Column.LogicalName}>");
    }

    [Fact]
    public void What_is_not_there_in_the_wanted_form_is_refused_with_the_files_name()
    {
        Assert.Equal($"{Path}: <attribute> has no <Type>.", Refused(() => Column.Type.Required()));
        Assert.Equal($"{Path}: MaxLength 'many' is no whole number.", Refused(() => Column.MaxLength.ToInteger(3)));
        Assert.Equal($"{Path}: <IsSecured> is 'yes', neither 0 nor 1.", Refused(() => Column.Secured.ToFlag()));
        Assert.Equal($"{Path}: IsSecured is 'yes', neither true nor false.", Refused(() => Column.Secured.ToBoolean(true)));
        Assert.Equal($"{Path}: MaxLength 'many' is no number.", Refused(() => Column.MaxLength.ToDecimal()));
        Assert.Equal($"{Path}: 'mpt_rooms' is no id.", Refused(() => Column.LogicalName.ToGuid()));
        Assert.Equal($"{Path}: <entity> has no <OwnershipTypeMask>.", Refused(() => SolutionOf.Table("").Tables[0].Ownership.Required()));
    }

    [Fact]
    public void What_is_not_there_is_as_the_reader_says()
    {
        Assert.Equal(4, Column.Precision.ToInteger(4));
        Assert.True(Column.ValidForCreate.ToFlag(true));
        Assert.True(Column.Format.ToBoolean(true));
        Assert.Equal(-1.5m, Column.MinValue.ToDecimal());
        Assert.Null(Column.MaxValue.ToDecimal());
    }

    [Fact]
    public void An_id_is_compared_without_braces_and_in_lower_case()
    {
        var role = SolutionOf.Files(("Roles/Reader.xml", "<Role id=\"{AD119AA4-0A66-5EC6-9C89-23E92DBAC1A3}\" />")).Roles[0];

        Assert.Equal("ad119aa4-0a66-5ec6-9c89-23e92dbac1a3", role.Id.NormalizedId);
        Assert.Equal(role.Id.NormalizedId, role.Id.ToId());
        Assert.Equal("", role.Name.NormalizedId);
        Assert.Equal("Roles/Reader.xml: <Role> has no attribute name.", Refused(() => role.Name.Required()));
    }

    private static string Refused(Func<object?> read) => Assert.Throws<SolutionFileException>(read).Message;
}
