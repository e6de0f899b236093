using System.ServiceModel;
using MatterportForDataverse.Playground.Errors;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace MatterportForDataverse.Playground.Sessions;

/// <summary>Asks the organization service what any client would.</summary>
/// <param name="service">The service of a user.</param>
internal sealed class DataverseClient(IOrganizationService service)
{
    /// <summary>Calls a custom API.</summary>
    /// <param name="name">Its unique name.</param>
    /// <param name="parameters">Its request parameters.</param>
    /// <param name="read">Reads its response properties.</param>
    /// <exception cref="ExternalServiceException">Matterport failed, or could not be reached.</exception>
    public T CallCustomApi<T>(
        string name,
        IReadOnlyDictionary<string, object?> parameters,
        Func<IReadOnlyDictionary<string, object?>, T> read
    )
    {
        var request = new OrganizationRequest(name);
        foreach (var (key, value) in parameters)
        {
            request[key] = value;
        }

        return read(Execute(request).Results.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));
    }

    /// <summary>The rows where a column has a value; all rows when no column is given.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="columns">The columns to read.</param>
    /// <param name="where">The column to look at.</param>
    /// <param name="value">What it must equal; null for anything but empty.</param>
    /// <param name="orderBy">The column to order by, ascending.</param>
    public IReadOnlyList<Entity> Rows(
        string table,
        IReadOnlyList<string> columns,
        string? where = null,
        object? value = null,
        string? orderBy = null
    )
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet([.. columns]),
            PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 },
        };
        if (where is not null)
        {
            query.Criteria.AddCondition(
                where,
                value is null ? ConditionOperator.NotNull : ConditionOperator.Equal,
                value is null ? [] : [value]
            );
        }

        if (orderBy is not null)
        {
            query.AddOrder(orderBy, OrderType.Ascending);
        }

        var rows = new List<Entity>();
        for (var more = true; more; query.PageInfo.PageNumber++)
        {
            var page = ((RetrieveMultipleResponse)Execute(new RetrieveMultipleRequest { Query = query })).EntityCollection;
            rows.AddRange(page.Entities);
            query.PageInfo.PagingCookie = page.PagingCookie;
            more = page.MoreRecords;
        }

        return rows;
    }

    /// <summary>The row where a column has a value, or null.</summary>
    public Entity? Find(string table, string column, object value, params string[] columns) =>
        Rows(table, columns, column, value).SingleOrDefault();

    /// <summary>Creates or changes the row with an alternate key.</summary>
    /// <returns>Its id, and whether it is new.</returns>
    public (Guid Id, bool Created) Upsert(Entity row)
    {
        var response = (UpsertResponse)Execute(new UpsertRequest { Target = row });
        return (response.Target.Id, response.RecordCreated);
    }

    /// <summary>Creates a row.</summary>
    /// <returns>Its id.</returns>
    public Guid Create(Entity row) => ((CreateResponse)Execute(new CreateRequest { Target = row })).id;

    /// <summary>Changes the columns of a row that the entity holds.</summary>
    public void Update(Entity row) => Execute(new UpdateRequest { Target = row });

    // 429 and 502 are what our custom APIs answer when Matterport is the reason.
    private OrganizationResponse Execute(OrganizationRequest request)
    {
        try
        {
            return service.Execute(request);
        }
        catch (FaultException<OrganizationServiceFault> fault)
            when (fault.Detail.ErrorDetails.TryGetValue("ApiExceptionHttpStatusCode", out var status) && status is 429 or 502)
        {
            throw new ExternalServiceException($"{fault.Message} Check the connection, then run again.", fault);
        }
    }
}
