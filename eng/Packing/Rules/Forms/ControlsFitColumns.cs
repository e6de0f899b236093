using MatterportForDataverse.Packing.Model;

namespace MatterportForDataverse.Packing.Rules.Forms;

/// <summary>A control of the wrong class shows nothing, or an error in its place.</summary>
internal sealed class ControlsFitColumns()
    : Rule("form.control-class", "A control whose class is unknown or does not fit the type of its column.")
{
    public override IEnumerable<Fault> Check(Solution solution) =>
        from form in solution.Forms
        where form.Type != "card" // the platform's own card forms show dates with the class of lookups
        from control in form.Controls
        let reason = Reason(control, form.Table?.ByName.GetValueOrDefault(control.Field))
        where reason is not null
        select new Fault(form.File, $"The control {control.Name} {reason}.");

    private static string? Reason(Control control, Column? column) =>
        !ControlClasses.Types.TryGetValue(control.ClassId, out var types)
            ? $"is of the class {control.Xml.Attr("classid")}, which is not in eng/Packing/Rules/Forms/ControlClasses.cs"
        : column is not null && !types.Contains(column.Type)
            ? $"is for {(types.Count == 0 ? "no column" : string.Join(", ", types))}; {column.Logical} is of the type {column.Type}"
        : null;
}
