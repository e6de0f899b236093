namespace MatterportForDataverse.Matterport.Answers;

/// <summary>The four things a reply can say about a field.</summary>
internal enum AnswerKind
{
    Absent,
    Null,
    Value,
    Failed,
}
