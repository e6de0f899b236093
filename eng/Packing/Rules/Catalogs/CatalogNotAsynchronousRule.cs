using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Catalogs;

/// <summary>
/// A flow subscribes as an asynchronous step does, and a synchronous one could cancel what has happened:
/// https://learn.microsoft.com/power-apps/developer/data-platform/business-events.
/// </summary>
internal sealed class CatalogNotAsynchronousRule()
    : MeaningRule("catalog.not-asynchronous", "A custom API in a catalogue that takes other steps than asynchronous ones, or none.")
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from name in solution.CatalogAssignments.Select(assignment => assignment.CustomApi.Text).Distinct()
        let api = solution.CustomApis.Find(name)
        where api is not null && !api.IsEvent
        select new Violation(api, $"{name} is in a catalogue, so allowedcustomprocessingsteptype is 1 and not {api.StepType}.");
}
