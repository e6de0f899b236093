using System.Globalization;
using MatterportForDataverse.EmbeddedDataverse;
using MatterportForDataverse.EmbeddedMatterport.Accounts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Product.Tests.Upgrade;

/// <summary>
/// Today's package over rows of version 0.2.0, the earliest whose columns all kept their types. The platform takes columns by their names
/// and types and leaves rows alone; what Dataverse itself makes of an import only an environment shows.
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    private const int Models = 5;

    private readonly EarlierPackage _earlier = EarlierPackage.Of("0.2.0");
    private readonly TemporaryFolder _folder = new();
    private readonly List<Entity> _written = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_frozen_then_is_the_same_today_or_has_grown()
    {
        var today = File.ReadLines(Repository.At("solution-package", "frozen.txt")).ToHashSet();
        var sizes = today.Where(IsSize).ToDictionary(Named, Size);

        Assert.True(_earlier.Lines.Count > 300);
        Assert.All(_earlier.Lines.Where(line => !IsSize(line)), line => Assert.Contains(line, today));
        Assert.All(_earlier.Lines.Where(IsSize), line => Assert.True(sizes[Named(line)] >= Size(line), line));
    }

    [Fact]
    public void Every_value_of_every_row_is_there_after_the_upgrade_secrets_and_mappings_among_them()
    {
        WriteRows();

        using var after = Upgrade();

        Assert.Equal(6, _written.Count);
        Assert.All(_written, row => AssertSame(row, after.Platform.System.Retrieve(row.LogicalName, row.Id, new ColumnSet(true))));
    }

    [Fact]
    public void Columns_that_came_later_are_empty_in_rows_that_were_there()
    {
        WriteRows();

        using var after = Upgrade();

        foreach (var row in _written)
        {
            var later = ProductEnvironment
                .Package.Tables[row.LogicalName]
                .Columns.Select(column => column.Name)
                .Where(column => !_earlier.HasColumn(row.LogicalName, column))
                .ToArray();
            var read = after.Platform.System.Retrieve(row.LogicalName, row.Id, new ColumnSet(later));
            Assert.All(later, column => Assert.Null(read.GetAttributeValue<object>(column)));
        }

        Assert.Contains(_written, row => !_earlier.HasColumn(row.LogicalName, "mpt_environmentid"));
    }

    [Fact]
    public void A_mapping_that_somebody_changed_is_not_made_anew()
    {
        WriteRows();

        using var after = Upgrade();

        var mine = after.Rows("mpt_fieldmapping").Where(row => row.GetAttributeValue<string>("mpt_column") == "mpt_internalid").ToArray();
        Assert.Equal("Ours wins", Assert.Single(mine).GetAttributeValue<string>("mpt_name"));
        Assert.True(after.Rows("mpt_fieldmapping").Count > 10);
    }

    [Fact]
    public void The_next_sync_goes_on_with_the_rows_that_were_there()
    {
        WriteRows();

        using var after = Upgrade();
        after.Sync(full: true);

        var models = after.Rows("mpt_model", "mpt_matterportid", "mpt_lastsyncon");
        Assert.True(models.Count >= Models);
        Assert.Equal(models.Count, models.Select(model => model["mpt_matterportid"]).Distinct().Count());
        Assert.NotNull(models.Single(model => model.Id == Written("mpt_model").Id).GetAttributeValue<DateTime?>("mpt_lastsyncon"));
        Assert.Equal(Written("mpt_account").Id, after.Rows("mpt_account").Single().Id);
    }

    private ProductEnvironment Upgrade() =>
        new(new PlatformOptions { DatabaseFile = _folder.Below("dataverse.db") }, Models, seed: 1, writes: false);

    private Entity Written(string table) => _written.Single(row => row.LogicalName == table);

    private void WriteRows()
    {
        var account = MatterportAccount.Generate(
            new AccountOptions
            {
                Seed = 1,
                Models = Models,
                Now = ProductEnvironment.Start,
            }
        );
        using var before = Platform.Open(
            _earlier.Load(),
            new PlatformOptions { DatabaseFile = _folder.Below("dataverse.db"), Time = new VirtualClock(ProductEnvironment.Start) }
        );
        var main = Write(
            before,
            "mpt_account",
            ("mpt_name", "Main"),
            ("mpt_tokenid", account.ProductionToken.TokenId),
            ("mpt_tokensecret", account.ProductionToken.TokenSecret),
            ("mpt_embedclientsecret", "embed-secret"),
            ("mpt_webhooksecret", "webhook-secret"),
            ("mpt_writeenabled", true)
        );
        Write(
            before,
            "mpt_fieldmapping",
            ("mpt_name", "Ours wins"),
            ("mpt_tablename", "mpt_model"),
            ("mpt_column", "mpt_internalid"),
            ("mpt_field", "internalId"),
            ("mpt_active", false)
        );
        var id = account.Models.First(one => one is { State: "active", Demo: false }).Id;
        var model = Write(
            before,
            "mpt_model",
            ("mpt_name", "As we call it"),
            ("mpt_matterportid", id),
            ("mpt_accountid", main),
            ("mpt_accountkey", $"mpt_account:{main.Id:N}"),
            ("mpt_latitude", 47.5m)
        );
        var house = Write(before, "mpt_property", ("mpt_name", "Harbour 1"), ("mpt_reference", "H-1"), ("mpt_currentmodelid", model));
        Write(before, "mpt_modellink", ("mpt_name", "Harbour 1"), ("mpt_modelid", model), ("mpt_propertyid", house));
        Write(before, "mpt_syncrun", ("mpt_name", "Run 1"), ("mpt_accountid", main));
        before.Save();
    }

    private EntityReference Write(Platform platform, string table, params (string Column, object Value)[] values)
    {
        var row = new Entity(table);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        row.Id = platform.System.Create(row);
        _written.Add(platform.System.Retrieve(table, row.Id, new ColumnSet(true)));
        return row.ToEntityReference();
    }

    private static void AssertSame(Entity before, Entity after)
    {
        Assert.True(before.Attributes.Count > 5);
        Assert.All(before.Attributes, one => Assert.Equal(one.Value, after.GetAttributeValue<object>(one.Key)));
    }

    private static bool IsSize(string line) =>
        line.StartsWith("length ", StringComparison.Ordinal) || line.StartsWith("precision ", StringComparison.Ordinal);

    private static string Named(string line) => line[..line.LastIndexOf(' ')];

    private static int Size(string line) => int.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture);
}
