using System.ServiceModel;
using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Dataverse;

/// <summary>Core's rows over the organization service. Every fault leaves here as a refusal with a stable code.</summary>
/// <param name="service">The platform, as the caller or as the system.</param>
/// <param name="isChoice">Whether a column of a table holds a choice: Core knows choices as ints, the platform does not.</param>
public sealed class SdkRows(IOrganizationService service, Func<string, string, bool> isChoice) : IRows
{
    private readonly Entities _entities = new(isChoice);

    /// <summary>Requests made so far, failed ones included.</summary>
    public int RequestsSent { get; private set; }

    /// <inheritdoc />
    /// <remarks>Asked as a query: a row that is not there is no fault then, and a fault would end the transaction of a custom
    /// API.</remarks>
    public Row? Find(RowKey key, IReadOnlyList<string> columns)
    {
        var expression = Pages.ToExpression(key, columns);
        var found = Send(key.ToString(), () => service.RetrieveMultiple(expression));
        return found.Entities.Count == 0 ? null : Entities.ToRow(found.Entities[0], columns);
    }

    /// <inheritdoc />
    public RowPage Query(RowQuery query)
    {
        if (query.Where.Any(condition => condition.Comparison == RowComparison.In && condition.Values.Count == 0))
        {
            return new RowPage([], null);
        }

        var expression = Pages.ToExpression(query);
        var found = Send(query.Table, () => service.RetrieveMultiple(expression));
        return new RowPage(
            found.Entities.Select(entity => Entities.ToRow(entity, query.Columns)).ToArray(),
            Pages.Next(expression.PageInfo, found)
        );
    }

    /// <inheritdoc />
    public Guid Create(Row row) => Send(Name(row), () => service.Create(_entities.ToCreate(row)));

    /// <inheritdoc />
    public void Update(Row row)
    {
        var request = new UpdateRequest { Target = _entities.ToWrite(row) };
        if (row.Version is not null)
        {
            request.ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches;
        }

        Send(Name(row), () => service.Execute(request));
    }

    /// <inheritdoc />
    public IReadOnlyList<RowOutcome> UpsertMany(IReadOnlyList<Row> rows) =>
        new BulkWrite(
            _entities,
            request =>
            {
                RequestsSent++;
                return service.Execute(request);
            }
        ).Run(rows);

    /// <inheritdoc />
    public void Delete(RowReference row) =>
        Send(
            row.ToString(),
            () =>
            {
                service.Delete(row.Table, row.Id);
                return true;
            }
        );

    /// <summary>Reads a page of what FetchXML finds.</summary>
    /// <param name="fetchXml">The query, without paging.</param>
    /// <param name="columns">The columns that it reads.</param>
    /// <param name="after">Where the last page ended; null for the first.</param>
    public RowPage Fetch(string fetchXml, IReadOnlyList<string> columns, string? after)
    {
        var page = Pages.From(after, RowQuery.LargestPage);
        var found = Send("FetchXML", () => service.RetrieveMultiple(new FetchExpression(Pages.ToFetchXml(fetchXml, page))));
        return new RowPage(found.Entities.Select(entity => Entities.ToRow(entity, columns)).ToArray(), Pages.Next(page, found));
    }

    /// <summary>Calls a custom API, whose answer is of no interest.</summary>
    /// <param name="name">Its unique name.</param>
    /// <param name="parameters">Its request parameters.</param>
    public void Execute(string name, IReadOnlyDictionary<string, object?> parameters)
    {
        var request = new OrganizationRequest(name);
        foreach (var parameter in parameters)
        {
            request[parameter.Key] = parameter.Value;
        }

        Send(name, () => service.Execute(request));
    }

    /// <summary>Retrieves a row by its alternate key, and not as a query, so that the key's index has to be active.</summary>
    /// <exception cref="Schema.DomainException">The key is not active, or there is no such row.</exception>
    public void RetrieveByKey(RowKey key) =>
        Send(
            key.ToString(),
            () =>
                service.Execute(
                    new RetrieveRequest { Target = new EntityReference(key.Table, _entities.ToKey(key)), ColumnSet = new ColumnSet(false) }
                )
        );

    internal static string Name(Row row) => (row.Key ?? RowKey.Of(row.Reference)).ToString();

    private T Send<T>(string row, Func<T> request)
    {
        RequestsSent++;
        try
        {
            return request();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw Faults.ToRefusal(fault, row);
        }
        catch (Exception lost) when (Faults.IsNoAnswer(lost))
        {
            throw new DataverseBusyException();
        }
    }
}
