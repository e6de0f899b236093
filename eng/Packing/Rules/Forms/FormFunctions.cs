using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>An event of a form calls a function that its library offers.</summary>
internal sealed class FormFunctions()
    : Rule(
        "form.unknown-function",
        "An event of a form whose library the form does not load, or whose function that library does not offer."
    )
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        from handler in form.Handlers
        let library = handler.Attr("libraryName")
        let function = handler.Attr("functionName")
        let reason = !form.Libraries.Contains(library) ? $"in {library}, which is not among the libraries of the form"
        : solution.ScriptOf(library) is { } script && !script.Offers(function) ? $"which {library} does not offer"
        : null
        where reason is not null
        select new Fault(form.File, $"An event calls {function}, {reason}.");
}
