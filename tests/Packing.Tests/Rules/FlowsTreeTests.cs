using MatterportForDataverse.Packing.Rules;
using MatterportForDataverse.Solution.Files;

namespace MatterportForDataverse.Packing.Tests.Rules;

/// <summary>The solution of the sample flows stands on the main one.</summary>
public sealed class FlowsTreeTests
{
    private static readonly SolutionTree Flows = SolutionTree.Read(Repository.Flows);

    [Fact]
    public void On_top_of_the_package_it_has_no_fault()
    {
        Assert.Equal(9, Flows.OfKind(FileKind.WorkflowBody).Count());
        Assert.Empty(Check(PackingSample.Shipped.Tree));
    }

    [Fact]
    public void Without_the_package_below_it_what_it_uses_is_missed() =>
        Assert.Equal(
            ["flow.unknown-custom-api", "flow.unknown-event", "flow.unknown-table"],
            Check(null).Select(finding => finding.Code).Distinct().Order()
        );

    private static IReadOnlyList<Finding> Check(SolutionTree? below) =>
        new Packer(Flows, null, PackingSample.Shipped.Release, below).Check();
}
