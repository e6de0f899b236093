using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Core.Setup;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Tests.Setup;

public sealed class CheckKeysTests
{
    private readonly SetupWorld _setup = new();

    [Fact]
    public async Task A_key_is_tried_with_a_row_that_is_there()
    {
        var keys = (await _setup.CheckAsync()).Checks.Where(check => check.Check == "keys").ToArray();
        Assert.Equal(21, keys.Length);
        Assert.Contains(_setup.Tried, key => key.Table == ModelTable.Table && _setup.World.Stored.Find(key, []) is not null);
        Assert.Equal(_setup.Tried.Count, keys.Count(check => check.Outcome == SetupCheck.Good));
        Assert.Equal(21 - _setup.Tried.Count, keys.Count(check => check.Outcome == SetupCheck.Note));
        Assert.Equal(
            SetupCheck.Note,
            keys.Single(check => check.Found.Contains(PropertyTable.Table + " (", StringComparison.Ordinal)).Outcome
        );
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_ends_the_check_and_is_named()
    {
        var refusal = await Assert.ThrowsAsync<KeyNotActiveException>(() =>
            _setup.CheckAsync(retrieve: key => throw new RowNotFoundException(key.ToString()))
        );
        Assert.Contains($"{AccountTable.Table} ({AccountTable.Name.Name})", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("row.not-found", refusal.Message, StringComparison.Ordinal);
    }
}
