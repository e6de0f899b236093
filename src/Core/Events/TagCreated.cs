using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Events;

/// <summary>A tag was added, here or in Matterport. What a model already had when its tags were first read was not added.</summary>
public static class TagCreated
{
    /// <summary>The event that a new row of a tag makes; null when it makes none.</summary>
    /// <param name="system">The rows as the system.</param>
    /// <param name="tag">The row's id.</param>
    /// <param name="written">What is written.</param>
    public static BusinessEvent? Of(IRows system, Guid tag, Row written)
    {
        if (written.Get(TagTable.ModelId) is not { } model)
        {
            return null;
        }

        var isOurs = written.Get(TagTable.MatterportId) is null;
        if (!isOurs && system.Find(RowKey.Of(model), [ModelTable.TagsReadOn.Name])?.Get(ModelTable.TagsReadOn) is null)
        {
            return null;
        }

        var request = new OnTagCreatedMessage.Request
        {
            TagId = tag,
            ModelRowId = model.Id,
            TagTypeId = written.Get(TagTable.TagTypeId)?.Id,
        };
        return new BusinessEvent(OnTagCreatedMessage.Name, request.ToParameters());
    }
}
