using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>An import refuses or overlooks an attribute that it does not know.</summary>
internal sealed class AttributeUnknownRule()
    : ShapeRule("attribute.unknown", "An attribute that its element cannot have.", MisfitKind.UnknownAttribute);
