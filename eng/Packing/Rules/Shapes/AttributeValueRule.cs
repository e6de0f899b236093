using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>A value that cannot be read stops an import.</summary>
internal sealed class AttributeValueRule()
    : ShapeRule("attribute.value", "An attribute whose value is of another kind than in exports.", MisfitKind.AttributeValue);
