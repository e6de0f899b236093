namespace MatterportForDataverse.Matterport.Models;

/// <summary>A floor of a model.</summary>
/// <param name="Id">Its id, unique inside its model only.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Sequence">0 is the lowest.</param>
public sealed record Floor(string Id, Answer<string> Label, Answer<int> Sequence);
