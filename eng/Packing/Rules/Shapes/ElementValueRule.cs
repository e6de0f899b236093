using MatterportForDataverse.Packing.Shapes;

namespace MatterportForDataverse.Packing.Rules.Shapes;

/// <summary>A value that cannot be read stops an import.</summary>
internal sealed class ElementValueRule()
    : ShapeRule(
        "element.value",
        "An element whose text is of another kind than in exports: a flag, a number, an id, one of some words.",
        MisfitKind.ElementValue
    );
