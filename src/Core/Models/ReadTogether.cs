using MatterportForDataverse.Core.Work;
using MatterportForDataverse.Matterport.Errors;
using MatterportForDataverse.Matterport.Models;

namespace MatterportForDataverse.Core.Models;

/// <summary>
/// Reads models in one request. Where that fails because of what is asked for, the models are halved until those that spoil it stand
/// alone, so that the others are read: at once where the answer is too large, and else when waiting has not helped.
/// </summary>
/// <param name="session">What it works with.</param>
/// <param name="leavesOne">Whether one alone may be left too, without asking for another to see whether Matterport answers.</param>
internal sealed class ReadTogether(WorkSession session, bool leavesOne = false)
{
    /// <summary>How often waiting has to fail before models are read apart.</summary>
    public const int Patience = 2;

    /// <summary>What was read.</summary>
    public Dictionary<ModelId, ModelReading> Readings { get; } = [];

    /// <summary>What could not be read, and why.</summary>
    public Dictionary<ModelId, MatterportException> Unread { get; } = [];

    /// <summary>Reads models; those for which there was no time are neither read nor unread.</summary>
    /// <param name="models">At most 50.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="MatterportException">The failure has nothing to do with these models, or nothing at all can be read.</exception>
    public async Task ReadAsync(IReadOnlyCollection<ModelId> models, CancellationToken cancellationToken)
    {
        var waiting = new Stack<ModelId[]>();
        waiting.Push([.. models]);
        while (waiting.Count > 0 && !(session.IsOutOfTime && Readings.Count + Unread.Count > 0))
        {
            var part = waiting.Pop();
            try
            {
                await TakeAsync(part, cancellationToken).ConfigureAwait(false);
            }
            catch (MatterportException failure) when ((leavesOne || models.Count > 1) && MayBeOfOne(failure))
            {
                if (part.Length == 1)
                {
                    await RequireAnyAsync(models, part[0], cancellationToken).ConfigureAwait(false);
                    Unread[part[0]] = failure;
                    continue;
                }

                waiting.Push([.. part.Skip(part.Length / 2)]);
                waiting.Push([.. part.Take(part.Length / 2)]);
            }
        }
    }

    private bool MayBeOfOne(MatterportException failure) =>
        failure.Code == ErrorCodes.TooLarge
        || (
            session.Attempts >= Patience
            && failure.Code
                is ErrorCodes.Timeout
                    or ErrorCodes.ServerError
                    or ErrorCodes.Internal
                    or ErrorCodes.Malformed
                    or ErrorCodes.Unknown
        );

    private async Task TakeAsync(ModelId[] part, CancellationToken cancellationToken)
    {
        foreach (var reading in await session.Matterport.ReadModelsAsync(part, cancellationToken).ConfigureAwait(false))
        {
            Readings[reading.Key] = reading.Value;
        }
    }

    // Where nothing has been read yet, one that stands at the other end tells whether Matterport answers at all.
    private async Task RequireAnyAsync(IReadOnlyCollection<ModelId> models, ModelId failed, CancellationToken cancellationToken)
    {
        if (!leavesOne && Readings.Count == 0 && Unread.Count == 0 && models.Last() is var other && other != failed)
        {
            await TakeAsync([other], cancellationToken).ConfigureAwait(false);
        }
    }
}
