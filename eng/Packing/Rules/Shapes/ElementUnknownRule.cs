using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>An import refuses or overlooks an element that it does not know.</summary>
internal sealed class ElementUnknownRule()
    : ShapeRule("element.unknown", "An element for which there is no place where it stands.", MisfitKind.UnknownElement);
