namespace MatterportForDataverse.Matterport.Json;

/// <summary>What a node of a reply is, as the framework's JSON reader names it.</summary>
internal enum NodeKind
{
    Null,
    Text,
    Number,
    Boolean,
    Object,
    List,
}
