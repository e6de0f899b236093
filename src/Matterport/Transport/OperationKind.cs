namespace MatterportForDataverse.Matterport.Transport;

/// <summary>Declared by an operation, never read out of its text: a read may be sent again, a write never.</summary>
internal enum OperationKind
{
    Read,
    Write,
}
