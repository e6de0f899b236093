using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>What every export has, an import may ask for.</summary>
internal sealed class AttributeMissingRule()
    : ShapeRule("attribute.missing", "An attribute that is not there although every export has it.", MisfitKind.MissingAttribute);
