using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>What every export has, an import may ask for.</summary>
internal sealed class ElementMissingRule()
    : ShapeRule("element.missing", "An element that is not there although every export has it there.", MisfitKind.MissingElement);
