namespace MatterportForDataverse.Core.Rows;

/// <summary>
/// A value of a choice in a table that the package does not describe. Choices of our own tables are plain numbers in a <see cref="Row"/>.
/// </summary>
/// <param name="Number">The number of the option.</param>
public sealed record ChoiceValue(int Number);
