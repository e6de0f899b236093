namespace MatterportForDataverse.EmbeddedMatterport.Faults;

/// <summary>A field in an answer.</summary>
/// <param name="Type">The type that has the field.</param>
/// <param name="Field">Its name in the schema, whatever alias the document gives it.</param>
/// <param name="Path">Where it stands in the answer, "models.results.3.name".</param>
public readonly record struct ResponseField(string Type, string Field, string Path);
