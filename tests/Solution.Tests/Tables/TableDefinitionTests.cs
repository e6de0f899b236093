namespace MatterportForDataverse.Solution.Tests.Tables;

public sealed class TableDefinitionTests
{
    [Fact]
    public void A_table_knows_its_columns_keys_and_options()
    {
        var table = SolutionOf
            .Table(
                """
                <attributes>
                  <attribute PhysicalName="mpt_HouseId"><LogicalName>mpt_houseid</LogicalName><Type>primarykey</Type></attribute>
                  <attribute PhysicalName="mpt_Title"><LogicalName>mpt_title</LogicalName><Type>nvarchar</Type>
                    <DisplayMask>PrimaryName|ValidForForm</DisplayMask><IsCustomField>1</IsCustomField></attribute>
                  <attribute PhysicalName="statuscode"><LogicalName>statuscode</LogicalName><Type>status</Type><optionset Name="x">
                    <statuses><status value="2" state="1"><labels><label description="Done" languagecode="1033" /></labels></status>
                    </statuses></optionset></attribute>
                </attributes>
                <EntityKeys><EntityKey><Name>mpt_TitleKey</Name><EntityKeyAttributes><AttributeName> mpt_title </AttributeName>
                  </EntityKeyAttributes></EntityKey></EntityKeys>
                <OwnershipTypeMask>OrgOwned</OwnershipTypeMask>
                """
            )
            .Tables.Find("mpt_house")!;
        var status = table.Find("statuscode")!.OwnChoice!.Options.Single();

        Assert.Equal(("mpt_House", "mpt_house"), (table.SchemaName.Text, table.LogicalName));
        Assert.Equal(("mpt_houseid", "mpt_title"), (table.PrimaryKey, table.PrimaryName!.LogicalName.Text));
        Assert.True(table.IsOrganizationOwned);
        Assert.True(table.Has("versionnumber") && table.Has("mpt_title") && !table.Has("mpt_Title"));
        Assert.True(table.Find("mpt_title") is { IsCustom: true, IsLookup: false, IsSecured: false, OwnChoice: null });
        Assert.Equal(["mpt_title"], table.Keys.Single().Columns);
        Assert.True(status is { IsStatus: true, IsState: false });
        Assert.Equal((2, 1, "Done"), (status.Number.ToInteger(), status.State.ToInteger(), status.DisplayName.Text));
    }

    [Fact]
    public void A_table_that_says_next_to_nothing_is_read_all_the_same()
    {
        var table = SolutionOf.Files(("Entities/mpt_House/Entity.xml", "<Entity />")).Tables.Single();

        Assert.Equal("", table.LogicalName);
        Assert.Empty(table.Columns);
        Assert.Equal("", table.PrimaryKey);
        Assert.Null(table.PrimaryName);
    }
}
