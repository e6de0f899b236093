using MatterportForDataverse.Core.Ordering;

namespace MatterportForDataverse.Contracts.Tests.Package;

public sealed class OrderPageTests
{
    [Fact]
    public void The_page_on_ordering_draws_the_states_as_the_table_has_them()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "ordering.md"));

        Assert.Contains("```mermaid\n" + OrderStates.Diagram() + "```", page, StringComparison.Ordinal);
    }
}
