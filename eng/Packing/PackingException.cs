namespace MatterportForDataverse.Packing;

/// <summary>The packer cannot go on; the sentence says why and what to do.</summary>
public sealed class PackingException(string message) : Exception(message);
