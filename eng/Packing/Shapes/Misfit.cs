namespace MatterportForDataverse.Packing.Shapes;

/// <summary>In what an element differs from its shape.</summary>
/// <param name="Kind">The difference.</param>
/// <param name="Sentence">The difference and its cure, in sentences.</param>
internal sealed record Misfit(MisfitKind Kind, string Sentence);

/// <summary>The ways in which an element can differ from its shape.</summary>
internal enum MisfitKind
{
    UnknownElement,
    MissingElement,
    RepeatedElement,
    ElementValue,
    UnknownAttribute,
    MissingAttribute,
    AttributeValue,
}
