using MatterportForDataverse.EmbeddedDataverse.Package;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.EmbeddedDataverse.Tests.Package;

public sealed class ShippedPackageTests
{
    [Fact]
    public void The_shipped_package_opens_and_every_one_of_its_tables_takes_a_query()
    {
        using var platform = Platform.Open(SolutionPackage.Load(Repository.Package));
        Assert.NotEmpty(platform.Package.Steps);
        Assert.NotEmpty(platform.Package.CustomApis);
        foreach (var table in platform.Package.Tables.Keys)
        {
            Assert.Empty(
                platform
                    .System.RetrieveMultiple(
                        new QueryExpression(table)
                        {
                            ColumnSet = new ColumnSet(true),
                            Criteria = { Conditions = { new ConditionExpression("createdon", ConditionOperator.Null) } },
                        }
                    )
                    .Entities
            );
        }

        Assert.Contains(platform.Package.Tables.Values, table => table.Name == "mpt_model" && table.UserOwned && table.Keys.Count == 1);
    }

    /// <summary>The package says that a Create may set it, as exports do; what it would do to createdon is not simulated.</summary>
    [Fact]
    public void No_create_sets_the_date_that_moves_createdon()
    {
        var tables = SolutionPackage.Load(Repository.Package).Tables.Values.Where(table => !table.IsSystem).ToList();

        Assert.NotEmpty(tables);
        Assert.All(tables, table => Assert.False(table.Find("overriddencreatedon")!.ValidForCreate));
    }
}
