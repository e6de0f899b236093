using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>What a workflow cannot call: https://learn.microsoft.com/power-apps/developer/data-platform/custom-api.</summary>
internal sealed class CustomApiWorkflowRule()
    : MeaningRule(
        "custom-api.workflow",
        "A custom API for workflows (`workflowsdkstepenabled`) that is a function or takes or answers a StringArray."
    )
{
    private const string StringArray = "11";

    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from api in solution.CustomApis
        where api.IsForWorkflows == "1"
        from reason in Reasons(api)
        select new Violation(api, reason);

    private static IEnumerable<string> Reasons(CustomApiDefinition api)
    {
        if (api.IsFunction == "1")
        {
            yield return "Workflows call no functions: set workflowsdkstepenabled to 0.";
        }

        foreach (var parameter in api.Parameters.Concat(api.Properties).Where(parameter => parameter.Type == StringArray))
        {
            yield return $"Workflows have no StringArray as {parameter.UniqueName}: set workflowsdkstepenabled to 0.";
        }
    }
}
