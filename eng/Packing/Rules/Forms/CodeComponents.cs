using MatterportForDataverse.Packing.Model;
using MatterportForDataverse.Packing.Tree;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A code component on a form is one of the solution, and stands in for a control of the form.</summary>
internal sealed class CodeComponents()
    : Rule("form.unknown-component", "A code component of ours on a form that is not in the solution, or that stands in for no control.")
{
    public override IEnumerable<Fault> Check(Solution solution)
    {
        var components = solution.Roots(FileKind.Control).Select(file => file.Xml.Text("Name")).ToHashSet();
        return from form in solution.Forms
            from description in form.File.Xml.Below("controlDescription")
            let missing = description
                .Descendants("customControl")
                .Select(control => control.Attr("name"))
                .FirstOrDefault(name => name.StartsWith(solution.Prefix, StringComparison.Ordinal) && !components.Contains(name))
            let id = description.Attr("forControl").Id()
            let lost = !form.Controls.Any(control => control.Xml.Attr("uniqueid").Id() == id)
            where missing is not null || lost
            select new Fault(
                form.File,
                missing is not null
                    ? $"The code component {missing} is not in the solution."
                    : $"A code component stands in for the control {id}, which the form does not have."
            );
    }
}
