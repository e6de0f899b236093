using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Events;

/// <summary>Matterport has finished with a model, well or not. A model that is processed anew is processed twice.</summary>
public static class ModelProcessed
{
    /// <summary>The event that a write of a mirror row makes; null when it makes none.</summary>
    /// <param name="id">The row's id.</param>
    /// <param name="before">Its state and account before; null when it is created.</param>
    /// <param name="written">What is written.</param>
    public static BusinessEvent? Of(Guid id, Row? before, Row written)
    {
        if (IsProcessed(before) || !IsProcessed(written))
        {
            return null;
        }

        var account = written.Get(ModelTable.AccountId) ?? before?.Get(ModelTable.AccountId);
        var request = new OnModelProcessedMessage.Request { ModelRowId = id, AccountId = account?.Id };
        return new BusinessEvent(OnModelProcessedMessage.Name, request.ToParameters());
    }

    // A state that nobody has told us yet is not processed either.
    private static bool IsProcessed(Row? row) => row?.Get(ModelTable.ModelState) is { } state && state != ModelState.Processing;
}
