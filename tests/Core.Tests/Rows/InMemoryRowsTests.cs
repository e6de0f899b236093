using MatterportForDataverse.Core.Rows;

namespace MatterportForDataverse.Core.Tests.Rows;

public sealed class InMemoryRowsTests : RowsTests
{
    protected override IRows Rows { get; } = new InMemoryRows().WithKey(Table, Code.Name);
}
