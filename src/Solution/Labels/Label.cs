namespace MatterportForDataverse.Solution.Labels;

/// <summary>A text for people in one language.</summary>
/// <param name="Language">The number of the language, such as 1033; empty where the label names none.</param>
/// <param name="Text">The text; may be empty.</param>
public sealed record Label(string Language, string Text);
