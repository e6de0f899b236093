namespace MatterportForDataverse.Generator.Shapes;

/// <summary>What a member of a shape holds.</summary>
public enum ShapeType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A decimal number.</summary>
    Number,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>Texts by names.</summary>
    NamedTexts,
}
