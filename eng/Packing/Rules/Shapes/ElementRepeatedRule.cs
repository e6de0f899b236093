using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>Of two elements an import takes one, and nobody knows which.</summary>
internal sealed class ElementRepeatedRule()
    : ShapeRule("element.repeated", "An element that stands twice where one is known.", MisfitKind.RepeatedElement);
