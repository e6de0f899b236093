using System.Globalization;
using MatterportForDataverse.Solution;
using MatterportForDataverse.Solution.CustomApis;

namespace MatterportForDataverse.Packing.Rules.CustomApis;

/// <summary>
/// Parameters are of the types 0 to 12, and those of rows may name a table:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customapirequestparameter.
/// </summary>
internal sealed class CustomApiParameterRule()
    : MeaningRule(
        "custom-api.parameter",
        "A request parameter or response property of a type that does not exist or for a table that does not exist; a parameter that does "
            + "not say whether it may be left out (`isoptional`), or a property that does."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from parameter in solution.CustomApiParameters
        from reason in Reasons(parameter, solution)
        select new Violation(parameter, reason);

    private static IEnumerable<string> Reasons(CustomApiParameterDefinition parameter, UnpackedSolution solution)
    {
        if (!int.TryParse(parameter.Type, NumberStyles.None, CultureInfo.InvariantCulture, out var type) || type > 12)
        {
            yield return $"The type \"{parameter.Type}\" is none of 0 to 12.";
        }

        if (parameter.IsRequest && parameter.Optional.Text is not ("0" or "1"))
        {
            yield return "isoptional is neither 0 nor 1.";
        }

        if (!parameter.IsRequest && parameter.Optional.IsGiven)
        {
            yield return "A response property has no isoptional.";
        }

        if (parameter.Table.IsGiven && !solution.HasTable(parameter.Table))
        {
            yield return $"The parameter is a row of {parameter.Table}, which is neither in the solution nor one of the platform's.";
        }
    }
}
