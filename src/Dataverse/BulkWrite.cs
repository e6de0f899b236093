using System.ServiceModel;
using MatterportForDataverse.Core.Rows;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.Dataverse;

/// <summary>
/// Many rows in few requests. The platform writes all rows of a bulk message or none, so a chunk that failed is halved until the row
/// that spoils it stands alone: at most 2 * log2(chunk) requests more for each such row. Throttling is no fault of a row: it ends the
/// write.
/// </summary>
internal sealed class BulkWrite(Entities entities, Func<OrganizationRequest, OrganizationResponse> send)
{
    /// <summary>Rows of one request.</summary>
    public const int ChunkSize = 100;

    /// <exception cref="DataverseBusyException">The platform asks us to slow down; what was written so far stays written.</exception>
    public IReadOnlyList<RowOutcome> Run(IReadOnlyList<Row> rows)
    {
        var outcomes = new RowOutcome[rows.Count];
        foreach (var group in Enumerable.Range(0, rows.Count).GroupBy(index => BulkMessage.For(rows[index])))
        {
            var indexes = group.ToArray();
            for (var start = 0; start < indexes.Length; start += ChunkSize)
            {
                Write(group.Key, rows, new ArraySegment<int>(indexes, start, Math.Min(ChunkSize, indexes.Length - start)), outcomes);
            }
        }

        return outcomes;
    }

    private void Write(BulkMessage message, IReadOnlyList<Row> rows, ArraySegment<int> indexes, RowOutcome[] outcomes)
    {
        var chunk = indexes.Select(index => rows[index]).ToArray();
        if (TryWrite(message, chunk, out var written, out var fault))
        {
            Keep(indexes, written, outcomes);
        }
        else if (indexes.Count > 1)
        {
            var half = indexes.Count / 2;
            Write(message, rows, new ArraySegment<int>(indexes.Array!, indexes.Offset, half), outcomes);
            Write(message, rows, new ArraySegment<int>(indexes.Array!, indexes.Offset + half, indexes.Count - half), outcomes);
        }
        else
        {
            // Somebody may have created the same row in the same moment; sent once more, the upsert finds it. A create must not.
            var again = IsWorthRepeating(message, fault!) && TryWrite(message, chunk, out written, out fault);
            Keep(indexes, again ? written : [Failed(message, chunk[0], fault!)], outcomes);
        }
    }

    private bool TryWrite(
        BulkMessage message,
        IReadOnlyList<Row> rows,
        out IReadOnlyList<RowOutcome> written,
        out FaultException<OrganizationServiceFault>? fault
    )
    {
        (written, fault) = ([], null);
        try
        {
            written = message.Read(rows, send(message.Request(rows, entities)));
            return true;
        }
        catch (FaultException<OrganizationServiceFault> failure)
        {
            if (FaultCodes.IsThrottling(failure.Detail?.ErrorCode ?? 0))
            {
                throw new DataverseBusyException();
            }

            fault = failure;
            return false;
        }
        catch (Exception lost) when (Faults.IsNoAnswer(lost))
        {
            throw new DataverseBusyException();
        }
    }

    private static bool IsWorthRepeating(BulkMessage message, FaultException<OrganizationServiceFault> fault) =>
        fault.Detail?.ErrorCode is { } code && FaultCodes.IsRace(code) && !(message.Creates && FaultCodes.IsDuplicate(code));

    private static RowOutcome Failed(BulkMessage message, Row row, FaultException<OrganizationServiceFault> fault)
    {
        var refusal = Faults.ToRefusal(fault, SdkRows.Name(row));
        return new RowOutcome(
            Guid.Empty,
            refusal is RowChangedException || (message.Creates && refusal is DuplicateRowException) ? RowResult.Changed : RowResult.Failed,
            $"{refusal.Message} [{refusal.Code}]"
        );
    }

    private static void Keep(ArraySegment<int> indexes, IReadOnlyList<RowOutcome> written, RowOutcome[] outcomes)
    {
        for (var place = 0; place < indexes.Count; place++)
        {
            outcomes[indexes.Array![indexes.Offset + place]] = written[place];
        }
    }
}
