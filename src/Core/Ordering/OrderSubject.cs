using MatterportForDataverse.Core.Rows;
using MatterportForDataverse.Matterport.Bundles;
using MatterportForDataverse.Matterport.Models;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>What an order is for: a model of an account.</summary>
/// <param name="Row">The row of <c>mpt_model</c>.</param>
/// <param name="Account">The account.</param>
/// <param name="Model">The ID in Matterport.</param>
public sealed record OrderSubject(Row Row, OrderAccount Account, ModelId Model)
{
    private const string Kind = "model:";

    /// <summary>Names the subject in rows: the kind and the ID in Matterport.</summary>
    public string Key => KeyOf(Model);

    /// <summary>Names a model as the subject of orders.</summary>
    public static string KeyOf(ModelId model) => Kind + model.Value;

    /// <summary>The key that a line holds while it is open, so that nothing is ordered twice.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="bundle">The add-on.</param>
    public string OpenKey(OrderAct act, string bundle) => $"{Account.Reference.Id:N}/{Key}/{(int)act}/{bundle}";

    /// <summary>The subject of a request.</summary>
    /// <param name="caller">The rows as the caller, who must see the model.</param>
    /// <param name="system">The rows as the system.</param>
    /// <param name="model">The row of <c>mpt_model</c>.</param>
    /// <exception cref="RowNotFoundException">There is no such model for the caller.</exception>
    public static OrderSubject Load(IRows caller, IRows system, Guid model)
    {
        var row = caller.Get(
            RowKey.Of(ModelTable.Table, model),
            [ModelTable.AccountId.Name, ModelTable.MatterportId.Name, ModelTable.Name.Name]
        );
        return row.Get(ModelTable.AccountId) is { } account && ModelId.TryParse(row.Get(ModelTable.MatterportId)) is { } id
            ? new OrderSubject(row, OrderAccount.Load(system, account.Id), id)
            : throw new RowNotFoundException(row.Reference.ToString());
    }

    /// <summary>The subject of a request that was frozen. The key says which model, whatever a row says since.</summary>
    /// <exception cref="RowNotFoundException">The account is gone.</exception>
    /// <exception cref="OrderException">The key names no model.</exception>
    public static OrderSubject Of(IRows system, FrozenRequest frozen)
    {
        var account = OrderAccount.Load(system, frozen.AccountId);
        return ModelOf(frozen) is { } model
            ? new OrderSubject(new Row(ModelTable.Table) { Id = frozen.ModelId ?? Guid.Empty }, account, model)
            : throw new OrderException(Phrase.Of("order.frozen-unreadable"), ErrorKind.Conflict);
    }

    /// <summary>The model that a frozen request is about; null when it is about none.</summary>
    public static ModelId? ModelOf(FrozenRequest frozen) =>
        frozen.SubjectKey.StartsWith(Kind, StringComparison.Ordinal) ? ModelId.TryParse(frozen.SubjectKey.Substring(Kind.Length)) : null;

    /// <summary>Why nothing can be ordered for the model as it is; null when something can.</summary>
    public static Phrase? Refusal(BundlesReading reading, Policy policy) =>
        reading switch
        {
            { NotFound: true } => Phrase.Of("order.model-not-found"),
            { Bundles: null } or { State.HasValue: false } or { Visibility.HasValue: false } => Phrase.Of("order.model-unreadable"),
            { State.Value: not "active" } => Phrase.Of("order.model-archived"),
            { Visibility.Value: "password" } => Phrase.Of("order.model-password"),
            { Visibility.Value: Exposure.Hidden } when policy.ExposureHours is null => Phrase.Of("order.model-private"),
            _ => null,
        };
}
