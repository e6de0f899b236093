using MatterportForDataverse.Solution;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>An event of a form calls a function that its library offers.</summary>
internal sealed class FormUnknownFunctionRule()
    : MeaningRule(
        "form.unknown-function",
        "An event of a form whose library the form does not load, or whose function that library does not offer."
    )
{
    protected override IEnumerable<Violation> Check(UnpackedSolution solution) =>
        from form in solution.Forms
        from handler in form.Handlers
        let reason = !form.Libraries.Contains(handler.Library.Text) ? $"in {handler.Library}, which is not among the libraries of the form"
        : solution.ScriptOf(handler.Library) is { } script && !script.Offers(handler.Function) ? $"which {handler.Library} does not offer"
        : null
        where reason is not null
        select new Violation(form, $"An event calls {handler.Function}, {reason}.");
}
